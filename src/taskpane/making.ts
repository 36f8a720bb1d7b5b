/**
 * What makes and mends whole workbooks: planning every sheet, and putting a plan into Excel; and issuing and merging copies,
 * which needs the same. It is a third of the pane's code and
 * seldom needed, so it stands in a chunk of its own that is loaded when it is.
 */
export { buildWorkbook } from "../excel/build-workbook";
export { openCopy } from "../excel/open-copy";
export { repairWorkbook } from "../excel/repair-workbook";
export { planWorkbook } from "../workbook/plan";
export { planRepair } from "../workbook/repair";
export { makeSharing } from "./sharing";
export { openPortfolio, rollUp } from "./roll-up";
