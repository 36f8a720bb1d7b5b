/** Days as text, `yyyy-mm-dd`, and as the serial numbers of a workbook. */
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const millisecondsPerDay = 86_400_000;
/** The serial number of 1 January 1970. */
const epochSerial = 25_569;
/** 1 March 1900, before which Excel counts a day that never was, and 31 December 9999. */
const firstSerial = 61;
const lastSerial = 2_958_465;

/** The day of a moment by the clock on the wall. */
export function dayOf(moment: Date): string {
  const pad = (number: number, digits: number): string => String(number).padStart(digits, "0");
  return `${pad(moment.getFullYear(), 4)}-${pad(moment.getMonth() + 1, 2)}-${pad(moment.getDate(), 2)}`;
}

/** Whether a text is a day in the calendar, as `2026-03-31`. */
export function isDay(text: string): boolean {
  const milliseconds = dayPattern.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().slice(0, 10) === text;
}

/** The serial number of a day, for dates from 1 March 1900. Undefined when it is no such day. */
export function toSerialDate(day: string): number | undefined {
  if (!isDay(day)) return undefined;
  const serial = Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay + epochSerial;
  return serial >= firstSerial ? serial : undefined;
}

/** The inverse of {@link toSerialDate}; a time of day is dropped. Undefined outside the years 1900 to 9999. */
export function fromSerialDate(serial: number): string | undefined {
  const day = Math.floor(serial);
  if (!(day >= firstSerial && day <= lastSerial)) return undefined;
  return new Date((day - epochSerial) * millisecondsPerDay).toISOString().slice(0, 10);
}

/**
 * The serial number of a moment (ISO 8601, UTC), if {@link fromSerialMoment} gives the same text again; otherwise
 * undefined.
 */
export function toSerialMoment(moment: string): number | undefined {
  const serial = Date.parse(moment) / millisecondsPerDay + epochSerial;
  return fromSerialMoment(serial) === moment ? serial : undefined;
}

/** A moment to the millisecond; a whole second has no fraction. Undefined outside the years 1900 to 9999. */
export function fromSerialMoment(serial: number): string | undefined {
  if (!(serial >= firstSerial && serial < lastSerial + 1)) return undefined;
  const moment = new Date(Math.round((serial - epochSerial) * millisecondsPerDay)).toISOString();
  return moment.replace(".000Z", "Z");
}
