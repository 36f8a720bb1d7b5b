import { readCells } from "../../excel/reading/read-cells";
import { readNumberFormats } from "../../excel/reading/read-looks";
import { readSheets } from "../../excel/reading/read-sheets";
import { readSelection } from "../../excel/host/selection";
import { activateSheet, selectCell } from "../../excel/host/show";
import { watchWorkbook } from "../../excel/host/watch";
import { writeCells } from "../../excel/writing/write-cells";
import { builtInContent } from "../content/content";
import type { ExcelPortParts } from "./excel-port";

/** The Excel that hosts the page, and the code that makes workbooks in it. */
export const realExcel: Pick<ExcelPortParts, "excel" | "loadJobs" | "loadFiles" | "builtIn"> = {
  excel: {
    readSheets,
    readNumberFormats,
    readCells,
    writeCells,
    readSelection,
    watchWorkbook,
    activateSheet,
    selectCell,
  },
  loadJobs: () => import(/* webpackChunkName: "jobs" */ "./jobs-chunk"),
  loadFiles: async () => (await import(/* webpackChunkName: "file-desk" */ "../files/worker-desk")).fileDesk,
  builtIn: builtInContent.template,
};
