/** The form of the workbook; raised when an older reader would misread a newer workbook. */
export const workbookFormat = 1;

/** What the first cell of the sheet says, so that a reader knows it. */
export const templateSheetMark = "Self-assessment workbook";

/** The keys of the sheet, one a row: key in the first column, value in the second. */
export const templateKeys = {
  format: "format",
  template: "template",
  version: "version",
  assessment: "assessment",
  copy: "copy",
  created: "created",
  /** What makes the workbook a copy for somebody; there in copies only. */
  issued: "issued",
  checklist: "checklist",
} as const;
