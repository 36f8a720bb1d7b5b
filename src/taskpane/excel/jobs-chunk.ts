/**
 * All that makes whole workbooks: the jobs, planning every sheet, and putting a plan into Excel. It is a third of the pane's
 * code and seldom needed, so it is a chunk that is loaded when it is.
 */
export { excelWorkbooks } from "./excel-workbooks";
export { makePaneJobs } from "./pane-jobs";
