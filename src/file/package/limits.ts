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
  /** Bytes of all parts that are read, counted while unpacking. Pictures and the like are never unpacked. */
  "inflated-bytes": 40 * 1024 * 1024,
  /** Elements of all parts that are read, whether they mean anything or not. */
  "xml-elements": 600_000,
  /** Attributes of these elements: a cell has two or three. */
  "xml-attributes": 2_000_000,
  /** Levels of nested elements. Excel's deepest XML is about 20 levels, in drawings. */
  "xml-depth": 100,
  /** Characters of one tag, including its attributes. */
  "tag-length": 1_000_000,
  /** Sheets of a workbook. A large assessment has about 20. */
  sheets: 256,
  /** Cells of all worksheets together that are in the file, with content or a format. */
  cells: 500_000,
  /**
   * Rows down to the last filled cell of each worksheet, and cells up to the last filled one of each row. The reader keeps a place
   * for each.
   */
  "used-cells": 5_000_000,
  /** Cells of the rectangles around filled cells that are close together, when a workbook is read to be written again. */
  "block-cells": 1_000_000,
  /** Shared texts. There is at most one for each cell. */
  strings: 400_000,
  /** Cell formats: Excel allows 65,490. */
  styles: 65_536,
  /** Defined names of the workbook. */
  names: 20_000,
  /** Merged ranges of all worksheets together. */
  merges: 50_000,
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
