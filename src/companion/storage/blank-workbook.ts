import type { WorkbookPlan } from "../../spreadsheet/plan";

const nothing = { left: "", centre: "", right: "" };

/** A new workbook: one blank sheet, with print settings that a file can hold. */
export const blankWorkbook: WorkbookPlan = {
  properties: { title: "", subject: "", author: "", comments: "", keywords: "" },
  created: "2000-01-01T00:00:00Z",
  font: { name: "Calibri", size: 11 },
  styles: {},
  names: [],
  activeSheet: "Sheet1",
  sheets: [
    {
      name: "Sheet1",
      visibility: "visible",
      showGridlines: true,
      blocks: [],
      formats: [],
      columns: [],
      rows: [],
      merges: [],
      validations: [],
      conditionalFormats: [],
      links: [],
      tables: [],
      charts: [],
      page: { orientation: "portrait", header: nothing, footer: nothing },
    },
  ],
};
