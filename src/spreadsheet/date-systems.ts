import { showsDay } from "./number-formats";

/** The year from which a workbook counts days. Everything outside Excel and files uses 1900. */
export type DateSystem = 1900 | 1904;

/** The serial number of the first day of 1904 in the 1900 system. */
const days = 1462;

/** The number of a cell as it is in the 1900 system. Only numbers that are shown as days differ. */
export function toSystem1900(value: number, numberFormat: string, from: DateSystem): number {
  return from === 1904 && showsDay(numberFormat) ? value + days : value;
}

/** The inverse of {@link toSystem1900}. */
export function fromSystem1900(value: number, numberFormat: string, to: DateSystem): number {
  return to === 1904 && showsDay(numberFormat) ? value - days : value;
}
