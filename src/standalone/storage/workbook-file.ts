import { write } from "../../file/writing/write";
import type { WorkbookPlan } from "../../spreadsheet/plan";

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Downloads a workbook as an .xlsx file. */
export async function downloadPlan(plan: WorkbookPlan, name: string): Promise<void> {
  downloadBytes(await write(plan), name);
}

export function downloadBytes(bytes: Uint8Array, name: string): void {
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

/** The file name: the name of the workbook without characters that file systems refuse. */
export function fileNameOf(name: string, title: string, blankName: string): string {
  const plain = (name === blankName && title !== "" ? title : name).replace(/[\\/:*?"<>|]/g, " ");
  return plain.replace(/\s+/g, " ").trim().slice(0, 120) || blankName;
}
