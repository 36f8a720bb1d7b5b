import type { FileProblem } from "../file/problem";

/** A file or a call that could not be used: one line for a person, naming the file and what to do. */
export class Failure extends Error {
  override readonly name = "Failure";
}

/** What is wrong with a workbook file, and what to do. */
export function describeFileProblem(problem: FileProblem): string {
  switch (problem.kind) {
    case "empty":
      return "the file is empty. Ask for it again, or take another copy.";
    case "not-a-zip":
      return "this is not an Excel workbook (.xlsx). Give the file that psems or the add-in made.";
    case "truncated":
      return "the end of the file is missing. Copy or download it again.";
    case "encrypted":
      return "the workbook has a password. Open it in Excel, take the password off (File, Info, Protect Workbook) and save it.";
    case "legacy-xls":
      return "this is an old Excel workbook (.xls). Save it in Excel as an Excel Workbook (.xlsx).";
    case "not-a-workbook":
      return "there is no Excel workbook in this file. Give the .xlsx file that psems or the add-in made.";
    case "too-large":
      return `the file is larger than a checklist can be (${problem.limit}, at most ${problem.allowed}). Nothing was read. Use the original workbook.`;
    case "damaged":
      return `the file is damaged (${problem.message}). Open it in Excel, let Excel mend it, and save it.`;
  }
}

/** The code of an error of the file system, such as `ENOENT`; empty for any other error. */
export function systemCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

/** Why a call to the file system failed, in words. */
export function describeSystemError(error: unknown): string {
  switch (systemCode(error)) {
    case "ENOENT":
      return "there is no such file. Look at the path again.";
    case "EISDIR":
      return "this is a folder. Name a file in it.";
    case "EACCES":
    case "EPERM":
      return "this may not be read or written. Look at its permissions.";
    case "EEXIST":
      return "the file is there already. Choose another name, or add --force to write over it.";
    case "EBUSY":
      return "another program has the file open. Close it there first.";
    case "ENOTDIR":
      return "a part of the path is no folder. Look at the path again.";
    case "ENOSPC":
      return "the disk is full. Make room, or choose another place.";
    default:
      return `this could not be read or written (${error instanceof Error ? error.message : String(error)}). Try another place.`;
  }
}
