import type { FileLimit, FileProblem } from "../package/problem";

/** What is wrong with a file, and what to do next. */
export function describeFileProblem(problem: FileProblem): string {
  switch (problem.kind) {
    case "empty":
      return "The file is empty. Ask for it again, or use another copy.";
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
    case "text":
      return "This is a text file (such as .csv), not an Excel workbook. Ask for the .xlsx workbook.";
    case "picture":
      return `This file is a picture (${problem.format}), not an Excel workbook. Ask for the .xlsx workbook.`;
    case "pdf":
      return "This file is a PDF, not an Excel workbook. Ask for the .xlsx workbook it was made from.";
    case "not-a-workbook":
      return "This file is not an Excel workbook. If the workbook is inside a zip file, extract it first and choose the .xlsx file.";
    case "document-type":
      return `The file contains a document type declaration (in "${problem.part}"), which no spreadsheet program writes, so it was not read. Do not open it. Ask the sender where it came from.`;
    case "too-large":
      return `The file is larger than a checklist can be: ${describeLimit(problem.limit, problem.allowed)}${problem.part === undefined ? "" : ` ("${problem.part}")`}. Use the original workbook, without anything added to it.`;
    case "damaged":
      return `The file is damaged (${problem.message.replace(/\.$/, "")}). Open it in Excel, let Excel repair it, and save it.`;
  }
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
