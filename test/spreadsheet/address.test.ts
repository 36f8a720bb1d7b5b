import fc from "fast-check";
import {
  localAddress,
  maximumColumns,
  maximumRows,
  quoteSheetName,
  toAddress,
} from "../../src/spreadsheet/address";

test.each([
  ["C5", "C5"],
  ["Sheet1!A1:B2", "A1:B2"],
  ["'PLAN Policy'!D8", "D8"],
  ["'Do, plan'!C5", "C5"],
  ["'Do; plan!'!C5,'Do; plan!'!E5", "C5,E5"],
  ["'Bob''s, and Zoë''s'!7:9", "7:9"],
  ["Sheet1!A1;Sheet1!C3", "A1,C3"],
  ["Sheet1!A1, Sheet1!$C:$C", "A1,$C:$C"],
  ["'''!,;'!A1", "A1"],
  ["", ""],
])("%s without its sheet is %s", (address, local) => {
  expect(localAddress(address)).toBe(local);
});

const area = fc
  .tuple(
    fc.integer({ min: 1, max: maximumRows }),
    fc.integer({ min: 1, max: maximumColumns }),
    fc.nat(5),
    fc.nat(5),
  )
  .map(([row, column, down, across]) => ({
    row,
    column,
    rows: Math.min(down, maximumRows - row) + 1,
    columns: Math.min(across, maximumColumns - column) + 1,
  }));
const sheetName = fc.string({
  unit: fc.oneof(
    fc.constantFrom(",", ";", "!", "'", " ", "$", ":"),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
  minLength: 1,
  maxLength: 31,
});

test("whatever the sheet is called, its areas are what is left", () => {
  fc.assert(
    fc.property(
      sheetName,
      fc.array(area, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(",", ";", ", "),
      (sheet, areas, separator) => {
        const locals = areas.map(toAddress);
        const full = locals.map((local) => `${quoteSheetName(sheet)}!${local}`).join(separator);
        expect(localAddress(full)).toBe(locals.join(","));
        expect(localAddress(locals.join(separator))).toBe(locals.join(","));
      },
    ),
  );
});
