/**
 * Everything that makes whole workbooks: the jobs, the plans of the sheets, and building a plan in Excel. It
 * is a third of the pane's code and seldom needed, so it is a separate chunk.
 */
export { excelWorkbooks } from "./excel-workbooks";
export { makePaneJobs } from "../jobs/pane-jobs";
export { makeJobPort } from "./job-port";
