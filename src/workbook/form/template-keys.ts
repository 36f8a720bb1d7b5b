/** The format of the workbook; raised when an older version would misread a newer workbook. */
export const workbookFormat = 1;
/** The format of copies since their boxes start empty: version 0.2.0 would treat one as an original workbook. */
export const copyFormat = 2;

/** The first cell of the sheet, by which readers recognise it. */
export const templateSheetMark = "Self-assessment workbook";

/** The keys of the sheet, one in each row: the key in the first column, its value in the second. */
export const templateKeys = {
  format: "format",
  template: "template",
  version: "version",
  assessment: "assessment",
  copy: "copy",
  created: "created",
  /** The facts of a copy; only in copies. */
  issued: "issued",
  checklist: "checklist",
} as const;
