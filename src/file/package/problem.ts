import { fail, type Failed, type Result } from "../../spreadsheet/result";

/** The limits that are checked before a file is used. `limits.ts` has each value and its reason. */
export type FileLimit =
  | "file-bytes"
  | "parts"
  | "inflated-bytes"
  | "xml-elements"
  | "xml-attributes"
  | "xml-depth"
  | "tag-length"
  | "sheets"
  | "used-cells"
  | "block-cells"
  | "cells"
  | "strings"
  | "styles"
  | "names"
  | "merges"
  | "text-length"
  | "copied-formulas"
  | "spin-count";

/** Why a file could not be read, as facts. `describe-problem.ts` has the words. */
export type FileProblem =
  | { readonly kind: "empty" }
  /** The format is not recognised. */
  | { readonly kind: "not-a-zip" }
  /** The file starts like a workbook but its end is missing, because a download or a copy was interrupted. */
  | { readonly kind: "truncated" }
  /** The file needs a password, and none was given. */
  | { readonly kind: "encrypted" }
  /** The password given is wrong. */
  | { readonly kind: "wrong-password" }
  /** The file is encrypted with a method that is not supported. */
  | { readonly kind: "unknown-encryption" }
  /** The file is encrypted for certain people by a rights management service. */
  | { readonly kind: "rights-managed" }
  /** An Excel 97–2003 workbook (.xls). */
  | { readonly kind: "legacy-xls" }
  /** A binary workbook (.xlsb). */
  | { readonly kind: "binary-workbook" }
  /** An OpenDocument file (.ods). */
  | { readonly kind: "open-document" }
  /** An XML Spreadsheet 2003 (.xml). */
  | { readonly kind: "xml-spreadsheet" }
  /** Plain text, such as .csv. */
  | { readonly kind: "text" }
  | { readonly kind: "rich-text" }
  /** A Word document, old or new. */
  | { readonly kind: "word-document" }
  /** A PowerPoint presentation, old or new. */
  | { readonly kind: "presentation" }
  /** A document of Apple's Numbers, Pages or Keynote. */
  | { readonly kind: "apple-document" }
  /** An email saved as text (.eml). */
  | { readonly kind: "email" }
  /** An email saved by Outlook (.msg). */
  | { readonly kind: "outlook-message" }
  | { readonly kind: "web-page" }
  /** A web page that asks for a password, saved by a download in place of the workbook. */
  | { readonly kind: "sign-in-page" }
  /** A shortcut to a file (.lnk), or an alias. */
  | { readonly kind: "shortcut" }
  /** A shortcut to a web address (.url). */
  | { readonly kind: "web-shortcut" }
  /** A zip with workbooks in it: how many, and the file names of the first three. */
  | { readonly kind: "zip"; readonly workbooks: number; readonly names: readonly string[] }
  /** `format` is for example `JPEG` or `PNG`. */
  | { readonly kind: "picture"; readonly format: string }
  | { readonly kind: "pdf" }
  /** A zip or an old Office file that contains no Excel workbook. */
  | { readonly kind: "not-a-workbook" }
  /** An XML part declares a document type, and therefore possibly entities. No workbook does. */
  | { readonly kind: "document-type"; readonly part: string }
  /**
   * The file is, or would become, larger than a workbook of this kind can be. `part` is the part of the zip,
   * or the cell (`Sheet!A1`, without quotation marks), that exceeds the limit.
   */
  | {
      readonly kind: "too-large";
      readonly limit: FileLimit;
      readonly allowed: number;
      readonly part?: string;
    }
  | { readonly kind: "damaged"; readonly message: string };

export type FileResult<Value> = Result<Value, FileProblem>;

/** Thrown inside a reader to refuse the file with a specific problem. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(readonly problem: FileProblem) {
    super(problem.kind);
  }
}

/** To be thrown inside a reader: the file is damaged. `message` has no full stop. */
export function damage(message: string): Refusal {
  return new Refusal({ kind: "damaged", message });
}

export function damaged(message: string): Failed<FileProblem> {
  return fail({ kind: "damaged", message });
}
