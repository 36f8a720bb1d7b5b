import { columnOf, rowOf } from "../state/state";
import { inOwnDates } from "../workbook/own-dates";
import type { Workbook } from "../workbook/workbook";

/** Makes a workbook count days from 1904. Its days stay the same. */
export function useDates1904(workbook: Workbook): void {
  workbook.state.dates = 1904;
  for (const sheet of workbook.state.sheets) {
    for (const [key, { content, format }] of [...sheet.cells]) {
      if (typeof content !== "number") continue;
      const { numberFormat } = workbook.resolve(format);
      workbook.setContent(sheet, rowOf(key), columnOf(key), inOwnDates(workbook, content, numberFormat));
    }
  }
}
