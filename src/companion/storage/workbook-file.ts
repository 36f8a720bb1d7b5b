import { write } from "../../file/writing/write";
import { toFileName } from "../../spreadsheet/file-name";
import type { WorkbookPlan } from "../../spreadsheet/plan";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Downloads a workbook as an .xlsx file. */
export async function downloadPlan(plan: WorkbookPlan, name: string): Promise<void> {
  const bytes = await write(plan);
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: workbookType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name}.xlsx`;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after this task.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Lets the user choose an .xlsx file; undefined when none was chosen. */
export function chooseFile(): Promise<File | undefined> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".xlsx";
    input.onchange = () => resolve(input.files?.[0]);
    input.oncancel = () => resolve(undefined);
    input.click();
  });
}

/** The file name without its ending: the name of the workbook, or its title while it has none. */
export function fileNameOf(name: string, title: string, blankName: string): string {
  return toFileName(name === blankName && title !== "" ? title : name) || blankName;
}
