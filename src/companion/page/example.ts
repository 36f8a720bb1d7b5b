import type { Checklist } from "../../checklist/checklist";
import type { FileDesk } from "../../taskpane/files/file-desk";
import type { WholeFile } from "../../taskpane/files/file-tasks";

/** The example's workbook. */
export interface Example {
  readonly name: string;
  readonly file: Pick<WholeFile, "plan" | "grids">;
}

export async function loadExample(
  desk: FileDesk,
  template: () => Promise<Checklist>,
  today: string,
): Promise<Example> {
  void desk;
  await template();
  throw new Error(today);
}
