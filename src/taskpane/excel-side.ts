import { readCells } from "../excel/read-cells";
import { readSheets } from "../excel/read-sheets";
import { readSelection } from "../excel/selection";
import { activateSheet, selectCell } from "../excel/show";
import { watchWorkbook } from "../excel/watch";
import { writeCells } from "../excel/write-cells";
import type { World } from "./excel-port";

/** The Excel that the page runs in, and the code that makes workbooks in it. */
export const realExcel: Pick<World, "excel" | "loadMaking" | "loadFiles"> = {
  excel: { readSheets, readCells, writeCells, readSelection, watchWorkbook, activateSheet, selectCell },
  loadMaking: () => import(/* webpackChunkName: "making" */ "./making"),
  loadFiles: async () => (await import(/* webpackChunkName: "file-desk" */ "./file-side")).fileDesk,
};
