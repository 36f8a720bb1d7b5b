import { fail, type Failed, type Result } from "../../spreadsheet/result";

/** The limits that a file is held to before anything is made of it; `limits.ts` states each and its reason. */
export type FileLimit =
  | "file-bytes"
  | "parts"
  | "inflated-bytes"
  | "ratio"
  | "xml-elements"
  | "xml-depth"
  | "tag-length"
  | "rows"
  | "columns"
  | "cells"
  | "column-definitions"
  | "text-length"
  | "copied-formulas"
  | "spin-count";

/** Why a file could not be read: facts, for `describe-problem.ts` to put into words. */
export type FileProblem =
  | { readonly kind: "empty" }
  /** Nothing that is recognised. */
  | { readonly kind: "not-a-zip" }
  /** It begins like a workbook, but its end is missing: a download or a copy that was cut short. */
  | { readonly kind: "truncated" }
  /** A password is needed to open it. */
  | { readonly kind: "encrypted" }
  /** A password was given, and it is another one. */
  | { readonly kind: "wrong-password" }
  /** It has a password, and is encrypted in a way that is not read here. */
  | { readonly kind: "unknown-encryption" }
  /** It is encrypted for named people, by a rights-management service. */
  | { readonly kind: "rights-managed" }
  /** An Excel 97–2003 workbook (.xls). */
  | { readonly kind: "legacy-xls" }
  /** A binary workbook (.xlsb). */
  | { readonly kind: "binary-workbook" }
  /** An OpenDocument file (.ods). */
  | { readonly kind: "open-document" }
  /** Plain text: .csv, a web page, an e-mail. */
  | { readonly kind: "text" }
  /** `format` is its name: `JPEG`, `PNG` … */
  | { readonly kind: "picture"; readonly format: string }
  | { readonly kind: "pdf" }
  /** A zip or an old Office file (a document, a presentation …) without an Excel workbook in it. */
  | { readonly kind: "not-a-workbook" }
  /** An XML part declares a document type, and with it entities: no workbook does. */
  | { readonly kind: "document-type"; readonly part: string }
  /**
   * It is, or would become, larger than a workbook of this kind can be. `part` is the part of the zip, or the cell
   * (`Sheet!A1`), that did it.
   */
  | {
      readonly kind: "too-large";
      readonly limit: FileLimit;
      readonly allowed: number;
      readonly part?: string;
    }
  | { readonly kind: "damaged"; readonly message: string };

export type FileResult<Value> = Result<Value, FileProblem>;

/** What a step deep inside a reader throws, to refuse the file for a reason of its own. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(readonly problem: FileProblem) {
    super(problem.kind);
  }
}

export function damaged(message: string): Failed<FileProblem> {
  return fail({ kind: "damaged", message });
}
