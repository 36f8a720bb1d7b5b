import fc from "fast-check";
import {
  dayOf,
  fromSerialDate,
  fromSerialMoment,
  isDay,
  toSerialDate,
  toSerialMoment,
} from "../../src/spreadsheet/days";

const firstSerial = 61;
const lastSerial = 2_958_465;
const serial = fc.integer({ min: firstSerial, max: lastSerial });

test("the day of a moment is that of the clock on the wall", () => {
  expect(dayOf(new Date(2026, 2, 2, 0, 5))).toBe("2026-03-02");
  expect(dayOf(new Date(2026, 11, 31, 23, 55))).toBe("2026-12-31");
  const moment = fc.date({ min: new Date(1900, 2, 1), max: new Date(9999, 11, 31), noInvalidDate: true });
  fc.assert(
    fc.property(moment, (date) => {
      const day = dayOf(date);
      expect(isDay(day)).toBe(true);
      expect(day.split("-").map(Number)).toEqual([date.getFullYear(), date.getMonth() + 1, date.getDate()]);
    }),
  );
});

test.each([
  ["2026-02-28", true],
  ["2026-02-29", false],
  ["2028-02-29", true],
  ["2026-13-01", false],
  ["2026-00-10", false],
  ["2026-1-1", false],
  ["2026-01-01T00:00", false],
  ["1899-12-31", true],
  ["", false],
])("%p is a day: %p", (text, expected) => {
  expect(isDay(text)).toBe(expected);
});

test("serial dates and days are each other's inverse, one day after the other", () => {
  fc.assert(
    fc.property(serial, fc.double({ min: 0, max: 0.999, noNaN: true }), (number, time) => {
      const day = fromSerialDate(number + time) ?? "";
      expect(isDay(day)).toBe(true);
      expect(toSerialDate(day)).toBe(number);
      if (number < lastSerial) expect((fromSerialDate(number + 1) ?? "") > day).toBe(true);
    }),
  );
  expect([toSerialDate("1900-03-01"), toSerialDate("2026-12-01"), fromSerialDate(lastSerial)]).toEqual([
    firstSerial,
    46_357,
    "9999-12-31",
  ]);
});

test("outside Excel's days there is no serial date, and of a text that is no day neither", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d\d-\d\d$/)), (text) => {
      const number = toSerialDate(text);
      if (number === undefined) expect(isDay(text) && text >= "1900-03-01").toBe(false);
      else expect(fromSerialDate(number)).toBe(text);
    }),
  );
  expect([firstSerial - 0.5, lastSerial + 1, NaN].map(fromSerialDate)).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test("[W42] a moment has a serial number only if the same text comes back from it", () => {
  const moments = fc.date({
    min: new Date("1900-03-01T00:00:00Z"),
    max: new Date("9999-12-31"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moments, (date) => {
      const text = date.toISOString().replace(".000Z", "Z");
      expect(fromSerialMoment(toSerialMoment(text) ?? 0)).toBe(text);
    }),
  );
  expect(["", "2026-11-20", "20 Nov 2026 14:05", "2026-11-20T14:05:00.000Z"].map(toSerialMoment)).toEqual(
    Array(4).fill(undefined),
  );
  expect(toSerialMoment("2026-11-20T12:00:00Z")).toBe(46_346.5);
});
