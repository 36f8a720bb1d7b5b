/**
 * Fields of `WorkbookPlan` that Office.js cannot set, or that must not be set in a user's own workbook. A
 * file written from the same plan has all of them.
 */
export const omissions: readonly { readonly field: string; readonly reason: string }[] = [
  {
    field: "created",
    reason: "Excel keeps the date when the open workbook was created. Office.js cannot change it.",
  },
  {
    field: "properties",
    reason: "Set only where the open workbook has none. Its author and title belong to its owner.",
  },
  {
    field: "font",
    reason:
      "Set only on the plan's cells. Cells without a style use the open workbook's Normal style, which other sheets use too.",
  },
  {
    field: "sheets.charts.alternativeText",
    reason:
      "Office.js cannot set the alternative text of a chart. The chart's title and the sentence next to it have the same information.",
  },
  {
    field: "sheets.pivots.rows.items",
    reason: "Office.js cannot order the items of a PivotTable. Excel sorts them.",
  },
  {
    field: "sheets.pivots.columns.items",
    reason: "Office.js cannot order the items of a PivotTable. Excel sorts them.",
  },
  {
    field: "sheets.rows.grows",
    reason:
      "The first height of a growing row is for viewers that do not fit rows to their text. Excel does.",
  },
  {
    field: "sheets.columns.width",
    reason:
      "Not set for hidden columns: Excel shows a column when its width is set. Not set on a very hidden sheet, which nobody sees.",
  },
  {
    field: "sheets.showGridlines",
    reason: "Not set on a very hidden sheet, which nobody sees.",
  },
  {
    field: "sheets.formats",
    reason: "Not set on a very hidden sheet, which nobody sees. Its cells are locked in any case.",
  },
  {
    field: "sheets.page",
    reason: "Not set on a very hidden sheet, which nobody prints.",
  },
];
