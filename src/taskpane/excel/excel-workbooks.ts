import { buildWorkbook } from "../../excel/building/build-workbook";
import { removeSheets } from "../../excel/building/remove-sheets";
import { makePivots, refreshPivots } from "../../excel/pivots/make-pivots";
import { pivotSupport } from "../../excel/planning/pivot-operations";
import { repairWorkbook } from "../../excel/repairing/repair-workbook";
import { openCopy } from "../../excel/writing/open-copy";

/** Puts whole workbooks into Excel. */
export const excelWorkbooks = {
  buildWorkbook,
  repairWorkbook,
  removeSheets,
  openCopy,
  makePivots,
  refreshPivots,
  pivotSupport,
};
