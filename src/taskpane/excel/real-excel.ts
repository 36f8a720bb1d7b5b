import { readSheets } from "../../excel/reading/read-sheets";
import { canDownload } from "../../excel/host/can-download";
import { readSelection } from "../../excel/host/selection";
import { activateSheet, selectCell } from "../../excel/host/show";
import { watchWorkbook } from "../../excel/host/watch";
import { builtInContent } from "../content/content";
import type { ExcelPortParts } from "./excel-port";

/** The Excel that hosts the page, and the code that makes workbooks in it. */
export const realExcel: Pick<ExcelPortParts, "excel" | "loadJobs" | "loadFiles" | "builtIn"> = {
  excel: {
    readSheets,
    readValues: async (names) => (await import("../../excel/reading/read-values")).readValues(names),
    // Few workbooks need number formats, and no cell is read or written before someone types.
    readNumberFormats: async (...asked) =>
      (await import("../../excel/reading/read-looks")).readNumberFormats(...asked),
    readCells: async (...wanted) => (await import("../../excel/reading/read-cells")).readCells(...wanted),
    writeCells: async (...changes) =>
      (await import("../../excel/writing/write-cells")).writeCells(...changes),
    calculateAutomatically: async () =>
      (await import("../../excel/host/calculation")).calculateAutomatically(),
    readSelection,
    watchWorkbook,
    activateSheet,
    canDownload,
    selectCell,
  },
  loadJobs: () => import(/* webpackChunkName: "jobs" */ "./jobs-chunk"),
  loadFiles: async () => (await import(/* webpackChunkName: "file-desk" */ "../files/worker-desk")).fileDesk,
  builtIn: builtInContent.template,
};
