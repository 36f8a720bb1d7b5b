/**
 * What a plan says and Office.js cannot do, or should not do to a workbook that is somebody's own. A file written from the
 * same plan has all of it. Paths are those of `WorkbookPlan`.
 */
export const omissions: readonly { readonly field: string; readonly reason: string }[] = [
  {
    field: "created",
    reason: "Excel keeps the day on which the open workbook was made, and Office.js cannot set it.",
  },
  {
    field: "properties",
    reason: "Filled in only where the open workbook has none: its author and title are its owner's.",
  },
  {
    field: "font",
    reason:
      "Set on the plan's own cells. The font of cells that no style covers is the open workbook's Normal, which other sheets use too.",
  },
  {
    field: "sheets.charts.alternativeText",
    reason:
      "Office.js has no alternative text for charts; the chart's title and the sentence beside it say the same.",
  },
  {
    field: "sheets.pivots.rows.items",
    reason: "Office.js cannot order the items of a PivotTable; Excel sorts those of a new one.",
  },
  {
    field: "sheets.pivots.columns.items",
    reason: "Office.js cannot order the items of a PivotTable; Excel sorts those of a new one.",
  },
  {
    field: "sheets.rows.grows",
    reason:
      "The first height of a row that grows is for viewers that fit no rows; Excel fits the row itself.",
  },
];
