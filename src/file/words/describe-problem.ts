import type { FileLimit, FileProblem } from "../package/problem";

/** What is wrong with a file, and what to do next. */
export function describeFileProblem(problem: FileProblem): string {
  switch (problem.kind) {
    case "empty":
      return "The file is empty. If it is kept in OneDrive or SharePoint, open it there so that it downloads; otherwise ask for it again.";
    case "not-a-zip":
      return "This is not an Excel workbook (.xlsx). Choose the workbook itself.";
    case "truncated":
      return "The end of the file is missing. Copy or download it again.";
    case "encrypted":
      return "The workbook has a password. Enter the password if you are asked for it, or remove it in Excel (File, Info, Protect Workbook, Encrypt with Password) and save the workbook.";
    case "wrong-password":
      return "The password is wrong. Check capital letters and type it again, or ask the sender.";
    case "unknown-encryption":
      return "The file is encrypted in a way that cannot be read here. Open it in Excel, remove the password (File, Info, Protect Workbook, Encrypt with Password) and save it.";
    case "rights-managed":
      return "The file is under rights management: only named people can open it, and only in Office. Ask the sender for an unrestricted copy (in Excel: File, Info, Protect Workbook, Restrict Access, or a sensitivity label that does not encrypt).";
    case "legacy-xls":
      return "This is an old Excel workbook (.xls). Open it in Excel and save it as an Excel Workbook (.xlsx).";
    case "binary-workbook":
      return "This is a binary Excel workbook (.xlsb). Open it in Excel and save it as an Excel Workbook (.xlsx).";
    case "open-document":
      return "This is an OpenDocument file (.ods). Open it in LibreOffice or Excel and save it as an Excel Workbook (.xlsx).";
    case "xml-spreadsheet":
      return "This is an XML Spreadsheet 2003 (.xml). Open it in Excel and save it as an Excel Workbook (.xlsx).";
    case "apple-document":
      return "This was made in Apple's Numbers, Pages or Keynote. In Numbers, choose File, Export To, Excel, and use the .xlsx file.";
    case "word-document":
      return "This is a Word document, not an Excel workbook. Ask for the .xlsx workbook.";
    case "presentation":
      return "This is a PowerPoint presentation, not an Excel workbook. Ask for the .xlsx workbook.";
    case "rich-text":
      return "This is a rich text document (.rtf), not an Excel workbook. Ask for the .xlsx workbook.";
    case "email":
      return "This is an email saved as a file. Open it in your email program, save the workbook attached to it, and choose that.";
    case "outlook-message":
      return "This is an email saved from Outlook (.msg). Open it in Outlook, save the workbook attached to it, and choose that.";
    case "web-page":
      return "This is a web page, not an Excel workbook. Download the workbook itself (.xlsx) and choose that.";
    case "sign-in-page":
      return "This is a sign-in page that was saved in place of the workbook. Sign in to the site where the workbook is, download it again, and choose that.";
    case "shortcut":
      return "This is a shortcut to a file, not the file itself. Choose the workbook that it opens.";
    case "web-shortcut":
      return "This is a shortcut to a web address. Open it, download the workbook (.xlsx), and choose that.";
    case "zip":
      return describeZip(problem.workbooks, problem.names);
    case "text":
      return "This is a text file (such as .csv), not an Excel workbook. Ask for the .xlsx workbook.";
    case "picture":
      return `This file is a picture (${problem.format}), not an Excel workbook. Ask for the .xlsx workbook.`;
    case "pdf":
      return "This file is a PDF, not an Excel workbook. Ask for the .xlsx workbook it was made from.";
    case "not-a-workbook":
      return "This file is not an Excel workbook. If the workbook is inside a zip file, extract it first and choose the .xlsx file.";
    case "document-type":
      return `The file contains a document type declaration (in "${problem.part}"), which no spreadsheet program writes, so it was not read. Do not open it: ask the sender where it came from.`;
    case "too-large":
      return describeTooLarge(problem);
    case "damaged":
      return `The file is damaged (${problem.message.replace(/\.$/, "")}). Open it in Excel, let Excel repair it, and save it.`;
  }
}

function describeZip(workbooks: number, names: readonly string[]): string {
  const listed = names.map((name) => `"${name}"`);
  const [only] = listed;
  if (workbooks === 1)
    return `This is a zip file with one workbook in it (${only}). Extract it, and choose the workbook.`;
  const more = workbooks - names.length;
  const last = more > 0 ? `${more} more` : listed.pop();
  return `This is a zip file with ${workbooks} workbooks in it (${listed.join(", ")} and ${last}). Extract them, and choose the one you need.`;
}

/** A limit can be exceeded by a cell, by a part of the zip, or by the file as a whole. */
function describeTooLarge({ limit, allowed, part }: Extract<FileProblem, { kind: "too-large" }>): string {
  const what = `The file is larger than a checklist can be: ${describeLimit(limit, allowed)}`;
  const [, sheet, cell] = /^(.*)!(\$?[A-Z]+\$?\d+)$/s.exec(part ?? "") ?? [];
  if (sheet !== undefined)
    return `${what} (sheet "${sheet}", cell ${cell}). In Excel, delete what was added there, or use the original workbook.`;
  return `${what}${part === undefined ? "" : ` (in "${part}")`}. Use the original workbook, without anything added to it.`;
}

/** A limit in words: `at most 1,000 parts in the zip`. */
export function describeLimit(limit: FileLimit, allowed: number): string {
  return `at most ${allowed.toLocaleString("en-GB")} ${limitWords[limit]}`;
}

const limitWords: Readonly<Record<FileLimit, string>> = {
  "file-bytes": "bytes in the file",
  parts: "parts in the zip",
  "inflated-bytes": "bytes when unzipped",
  "xml-elements": "XML elements",
  "xml-attributes": "XML attributes",
  "xml-depth": "levels of XML elements",
  "tag-length": "characters in an XML tag",
  sheets: "sheets",
  cells: "cells on all sheets",
  "used-cells": "rows and cells in use on all sheets",
  "block-cells": "cells between the filled cells of all sheets",
  strings: "different texts",
  styles: "cell formats",
  names: "defined names",
  merges: "merged ranges",
  "text-length": "characters in a cell",
  "copied-formulas": "characters of copied formulas",
  "spin-count": "rounds of password hashing",
};
