import { nameFile } from "../../../src/jobs/name-files";
import { fileKinds } from "../../../src/workbook/words/file-kinds";
import { psems, stamp } from "../psems";
import { answered } from "../workbook/board-sample";

/** The name of the file that `psems issue` makes for a person, by default from the workbook of `answered` on the day of the tests. */
export function copyName(
  person: string,
  details: { readonly organisation: string; readonly site: string } = answered().details,
  day = stamp.today,
): string {
  return `${nameFile({ ...details, what: fileKinds.copy(psems), person, day })}.xlsx`;
}
