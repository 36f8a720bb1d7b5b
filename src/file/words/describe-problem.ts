import type { FileLimit, FileProblem } from "../package/problem";

/** What is wrong with a file and what to do next, in sentences for a person. */
export function describeFileProblem(problem: FileProblem): string {
  switch (problem.kind) {
    case "empty":
      return "The file is empty. Ask for it again, or take another copy.";
    case "not-a-zip":
      return "This is not an Excel workbook (.xlsx). Choose the workbook itself.";
    case "truncated":
      return "The end of the file is missing. Copy or download it again.";
    case "encrypted":
      return "The workbook has a password. Give the password where it is asked for; elsewhere take it off in Excel (File, Info, Protect Workbook, Encrypt with Password) and save the workbook.";
    case "wrong-password":
      return "This is not the password of the workbook. Capitals and small letters count: type it again, or ask whoever sent it.";
    case "unknown-encryption":
      return "The file has a password of a kind that is not read here. Open it in Excel, take the password off (File, Info, Protect Workbook, Encrypt with Password) and save it.";
    case "rights-managed":
      return "The file is under rights management: only named people may open it, and only in Office. Ask whoever sent it for a copy without (in Excel: File, Info, Protect Workbook, Restrict Access, or a sensitivity label that does not encrypt).";
    case "legacy-xls":
      return "This is an old Excel workbook (.xls). Open it in Excel and save it as an Excel Workbook (.xlsx).";
    case "binary-workbook":
      return "This is a binary Excel workbook (.xlsb). Open it in Excel and save it as an Excel Workbook (.xlsx).";
    case "open-document":
      return "This is an OpenDocument file (.ods). Open it in LibreOffice or Excel and save it as an Excel Workbook (.xlsx).";
    case "text":
      return "This is a text file (such as .csv), not an Excel workbook: answers in it cannot be told from other text. Ask for the .xlsx workbook.";
    case "picture":
      return `This is a picture (${problem.format}), whatever its name ends in. Ask for the .xlsx workbook.`;
    case "pdf":
      return "This is a PDF, whatever its name ends in. Ask for the .xlsx workbook that it was printed from.";
    case "not-a-workbook":
      return "There is no Excel workbook in this file. If the workbook was packed into a zip, unpack it first; else choose the .xlsx workbook itself.";
    case "document-type":
      return `The file declares a document type (in "${problem.part}"), which no program does when it saves a workbook. Nothing was read. Do not open it: ask whoever sent it where it comes from.`;
    case "too-large":
      return `The file is larger than a checklist can be: ${describeLimit(problem.limit, problem.allowed)}${problem.part === undefined ? "" : ` ("${problem.part}")`}. Nothing was read. Take the original workbook, without what was added.`;
    case "damaged":
      return `The file is damaged (${problem.message.replace(/\.$/, "")}). Open it in Excel, let Excel mend it, and save it.`;
  }
}

/** A limit with its figure, in words: `at most 1,000 parts in the zip`. */
export function describeLimit(limit: FileLimit, allowed: number): string {
  return `at most ${allowed.toLocaleString("en-GB")} ${limitWords[limit]}`;
}

const limitWords: Readonly<Record<FileLimit, string>> = {
  "file-bytes": "bytes of the file itself",
  parts: "parts in the zip",
  "inflated-bytes": "bytes when unpacked",
  ratio: "bytes unpacked from each byte packed",
  "xml-elements": "XML elements",
  "xml-depth": "XML elements inside one another",
  "tag-length": "characters in an XML tag",
  rows: "rows in use on a sheet",
  columns: "columns in use on a sheet",
  cells: "cells on all sheets together",
  "column-definitions": "columns with a width on a sheet",
  "text-length": "characters in a cell",
  "copied-formulas": "characters of copied formulas",
  "spin-count": "rounds from a password to its key",
};
