import type { FileLimit, FileProblem } from "./problem";

/**
 * What a file may be and become before it is refused [X2]. An assessment workbook has some 50 parts, 10,000 XML elements, and
 * sheets of at most 100 rows and 60 columns; the limits leave room for what people add, and end where a program that
 * reads the file would be made to take memory or time without measure.
 */
export const limits: Readonly<Record<FileLimit, number>> = {
  /** Bytes of the file itself: more than any mail system carries. */
  "file-bytes": 48 * 1024 * 1024,
  /** Each picture, comment or pivot adds a part or three. */
  parts: 1_000,
  /** Bytes that really come out of the zip, all parts together. Pictures are in there too. */
  "inflated-bytes": 64 * 1024 * 1024,
  /** Bytes out for each byte in. The XML of a full sheet is packed 10 to 40 to one, a bomb 1,000 to one. */
  ratio: 200,
  /** Elements of all XML parts together: a reader keeps an object for each. */
  "xml-elements": 400_000,
  /** Elements inside one another. The deepest that Excel writes are drawings, some 20. */
  "xml-depth": 100,
  /** Characters of one tag with its attributes. */
  "tag-length": 1_000_000,
  /** Rows in use of one worksheet. */
  rows: 10_000,
  /** Columns in use of one worksheet. */
  columns: 500,
  /** Rows × columns of all worksheets together, formatted cells among them: a reader keeps a place for each. */
  cells: 5_000_000,
  /** Columns named by the column widths of one worksheet: three times all there are. */
  "column-definitions": 49_152,
  /** Characters in a cell: Excel's own limit. */
  "text-length": 32_767,
  /** Characters of all formulas that a file says once for many cells, written out for each. */
  "copied-formulas": 5_000_000,
  /** Rounds from a password to its key. Excel and LibreOffice take 100,000 at most, unless they are told otherwise. */
  "spin-count": 250_000,
};

/** The problem of a file that goes past a limit. */
export function exceeds(limit: FileLimit, part?: string): FileProblem {
  return { kind: "too-large", limit, allowed: limits[limit], ...(part !== undefined && { part }) };
}
