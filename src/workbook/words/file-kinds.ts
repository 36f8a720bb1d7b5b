import type { Checklist } from "../../checklist/checklist";
import { toFileName } from "../../spreadsheet/file-name";

/** The checklist's title, short enough to be followed by what the file is. */
function short({ shortTitle }: Pick<Checklist, "shortTitle">): string {
  return toFileName(shortTitle, 32);
}

/** What a file is, as its name shows it [P20]. */
export const fileKinds = {
  copy: (checklist: Pick<Checklist, "shortTitle">): string => `${short(checklist)} copy`,
  copies: (checklist: Pick<Checklist, "shortTitle">): string => `${short(checklist)} copies`,
  /** In place of a person's name. */
  shared: "shared",
  boardCopy: "Board copy",
  nextAssessment: "next assessment",
  portfolio: "portfolio",
};
