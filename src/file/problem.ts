/** The limits that a file is held to before anything is made of it; the guard states each and its reason. */
export type FileLimit =
  "parts" | "inflated-bytes" | "ratio" | "rows" | "columns" | "cells" | "column-definitions";

/** Why a file could not be read: facts, for the edge to put into words. */
export type FileProblem =
  | { readonly kind: "empty" }
  /** Neither an Excel workbook nor any other zip. */
  | { readonly kind: "not-a-zip" }
  /** It begins like a workbook, but its end is missing: a download or a copy that was cut short. */
  | { readonly kind: "truncated" }
  /** A password is needed to open it. */
  | { readonly kind: "encrypted" }
  /** An Excel 97–2003 workbook (.xls). */
  | { readonly kind: "legacy-xls" }
  /** A zip (a document, an OpenDocument sheet, a binary workbook …) without an Excel workbook in it. */
  | { readonly kind: "not-a-workbook" }
  /** It is, or would become, larger than a workbook of this kind can be. `part` is the part of the zip that did it. */
  | {
      readonly kind: "too-large";
      readonly limit: FileLimit;
      readonly allowed: number;
      readonly part?: string;
    }
  | { readonly kind: "damaged"; readonly message: string };

export type Checked<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: FileProblem };

export function refuse(problem: FileProblem): { readonly ok: false; readonly problem: FileProblem } {
  return { ok: false, problem };
}

export function damaged(message: string): { readonly ok: false; readonly problem: FileProblem } {
  return refuse({ kind: "damaged", message });
}
