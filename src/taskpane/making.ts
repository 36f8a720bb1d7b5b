/**
 * What makes and mends whole workbooks: planning every sheet, and putting a plan into Excel; issuing and merging copies, and what is
 * made for the Board, which need the same. It is a third of the pane's code and
 * seldom needed, so it stands in a chunk of its own that is loaded when it is.
 */
export { buildWorkbook } from "../excel/build-workbook";
export { openCopy } from "../excel/open-copy";
export { makePivots, refreshPivots } from "../excel/make-pivots";
export { pivotSupport } from "../excel/pivot-operations";
export { repairWorkbook } from "../excel/repair-workbook";
export { planWorkbook } from "../workbook/plan";
export { planRepair } from "../workbook/repair";
export { makeSharing } from "./sharing";
export { makeReporting } from "./reporting";
