import { toSerialDate } from "../../../spreadsheet/days";

/** The serial number of a date and time in ISO 8601, as strict workbooks may have them; undefined if it is none. */
export function isoToSerial(text: string): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/.exec(text.trim());
  if (!match) return undefined;
  const [, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const days = day === undefined ? 0 : toSerialDate(day);
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return days === undefined || text.trim() === "" ? undefined : days + time;
}
