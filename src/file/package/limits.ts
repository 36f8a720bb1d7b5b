import type { FileLimit, FileProblem } from "./problem";

/**
 * The limits for any file that is read [X2]. An assessment workbook has about 50 parts, 10,000 XML elements,
 * and sheets of at most 100 rows and 60 columns. The limits leave room for what people add, and stop files
 * that would take excessive memory or time to read.
 */
export const limits: Readonly<Record<FileLimit, number>> = {
  /** Bytes of the file itself: more than any email system carries. */
  "file-bytes": 48 * 1024 * 1024,
  /** Parts in the zip. Each picture, comment or PivotTable adds one to three. */
  parts: 1_000,
  /** Bytes of all parts together, counted while unpacking. Pictures are included. */
  "inflated-bytes": 64 * 1024 * 1024,
  /**
   * Bytes unpacked for each byte packed. The XML of a full sheet is packed 10 to 40 times smaller, a zip bomb
   * 1,000 times.
   */
  ratio: 200,
  /** Elements of all XML parts together. A reader keeps an object for each. */
  "xml-elements": 400_000,
  /** Levels of nested elements. Excel's deepest XML is about 20 levels, in drawings. */
  "xml-depth": 100,
  /** Characters of one tag, including its attributes. */
  "tag-length": 1_000_000,
  /** Used rows of one worksheet. */
  rows: 10_000,
  /** Used columns of one worksheet. */
  columns: 500,
  /**
   * Rows × columns of all worksheets together, including formatted cells. A reader keeps a place for each.
   */
  cells: 5_000_000,
  /** Columns covered by the column widths of one worksheet: three times as many as a sheet has. */
  "column-definitions": 49_152,
  /** Characters in a cell: Excel's own limit. */
  "text-length": 32_767,
  /** Characters of shared formulas, written out for each of their cells. */
  "copied-formulas": 5_000_000,
  /**
   * Rounds that turn a password into a key. Excel and LibreOffice use 100,000 unless configured otherwise.
   */
  "spin-count": 250_000,
};

/** The problem of a file that exceeds a limit. */
export function exceeds(limit: FileLimit, part?: string): FileProblem {
  return { kind: "too-large", limit, allowed: limits[limit], ...(part !== undefined && { part }) };
}
