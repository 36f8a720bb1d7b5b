/**
 * What makes and mends whole workbooks: planning every sheet, and putting a plan into Excel; issuing and merging copies, and what is
 * made for the Board, which need the same. It is a third of the pane's code and
 * seldom needed, so it stands in a chunk of its own that is loaded when it is.
 */
export { buildWorkbook } from "../../excel/building/build-workbook";
export { openCopy } from "../../excel/writing/open-copy";
export { makePivots, refreshPivots } from "../../excel/pivots/make-pivots";
export { pivotSupport } from "../../excel/planning/pivot-operations";
export { repairWorkbook } from "../../excel/repairing/repair-workbook";
export { planWorkbook } from "../../workbook/planning/plan-workbook";
export { planRepair } from "../../workbook/planning/plan-repair";
export { makeSharing } from "./sharing";
export { makeReporting } from "./reporting";
