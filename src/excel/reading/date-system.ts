import type { DateSystem } from "../../spreadsheet/date-systems";

/** 1 January 2000 in a workbook with 1904 dates. */
const serialFrom1904 = 35_064;

/** Asks for the serial number of a day, because Office.js does not say from which year a workbook counts. */
export function queueDateSystem(workbook: Excel.Workbook): Excel.FunctionResult<number> {
  return workbook.functions.date(2000, 1, 1).load("value");
}

export function dateSystemOf({ value }: Excel.FunctionResult<number>): DateSystem {
  return value === serialFrom1904 ? 1904 : 1900;
}
