import { localAddress } from "../../../spreadsheet/address";
import { listChecks, type Data } from "../../bench/check";

/** Reading sheets: used cells, empty cells, addresses and missing objects. */
export const readingChecks = listChecks([
  {
    id: "read-used-values",
    title:
      "The used range of values leaves out cells with only a format, and is a null object on an empty sheet",
    why: "A sheet is read in one go, without a million rows that have only a format.",
    since: "1.4",
    expected: { empty: true, used: "B2:C3" },
    find: async ({ send }) => {
      const empty = await send((sheet) => sheet.getUsedRangeOrNullObject(true).load("address"));
      const used = await send((sheet) => {
        sheet.getRange("B2").formulas = [["x"]];
        sheet.getRange("C3").formulas = [["=1+1"]];
        sheet.getRange("F9").format.fill.color = "#FFFF00";
        return sheet.getUsedRangeOrNullObject(true).load("address");
      });
      return { empty: empty.isNullObject, used: used.isNullObject ? "" : localAddress(used.address) };
    },
  },
  {
    id: "read-missing-sheet",
    title: "A missing sheet and everything on it are null objects, without an error",
    why: "All sheets are read in one request; a missing one is a finding.",
    since: "1.9",
    expected: { sheet: true, cells: true },
    find: async ({ name, send }) => {
      const missing = await send((_, { workbook }) => {
        const sheet = workbook.worksheets.getItemOrNullObject(name("nowhere")).load("name");
        const cells = sheet.getUsedRangeOrNullObject(true).load("values,formulas");
        sheet.pageLayout.headersFooters.defaultForAllPages.load("leftHeader");
        return { sheet, cells };
      });
      return { sheet: missing.sheet.isNullObject, cells: missing.cells.isNullObject };
    },
  },
  {
    id: "read-empty-cell",
    title: "An empty cell, and a formula that returns empty text, are read as empty text",
    why: "A response is blank when its cell is read as empty text.",
    expected: { values: ["", ""], formulas: ["", '=""'] },
    find: async ({ send }) => {
      const cells = await send((sheet) => {
        sheet.getRange("B1").formulas = [['=""']];
        return sheet.getRange("A1:B1").load("values,formulas");
      });
      return { values: cells.values[0] ?? [], formulas: cells.formulas[0] ?? [] };
    },
  },
  {
    id: "read-errors",
    title: "An error value is read as its English name",
    why: "An error in a response cell is a mark, and one in a score is reported.",
    expected: ["#DIV/0!", "#N/A", "#REF!"],
    find: async ({ send }) => {
      const cells = await send((sheet) => {
        const range = sheet.getRange("A1:C1");
        range.formulas = [["=1/0", "=NA()", "=#REF!+1"]];
        return range.load("values");
      });
      return (cells.values[0] ?? []).map((value): Data => value);
    },
  },
  {
    id: "read-date-system",
    title: "DATE, calculated without a cell, gives a day in the dates of the workbook",
    why: "Office.js does not say whether a workbook counts days from 1900 or 1904 (E1).",
    since: "1.2",
    expected: true,
    find: async ({ send, note }) => {
      const { value } = await send((_, { workbook }) => workbook.functions.date(2000, 1, 1).load("value"));
      note(`gave ${value}`);
      return value === 36_526 || value === 35_064;
    },
  },
  {
    id: "read-error-types",
    title: "The value type of an error value is Error, and that of the same text is String",
    why: "An error value is no evidence; a person may write the same characters (E3).",
    expected: ["Error", "String", "Double"],
    find: async ({ send }) => {
      const cells = await send((sheet) => {
        const range = sheet.getRange("A1:C1");
        range.formulas = [["=NA()", "'#N/A", "1"]];
        return range.load("valueTypes");
      });
      return (cells.valueTypes[0] ?? []).map((type): Data => type);
    },
  },
  {
    id: "read-addresses",
    title: "Several areas have one address; whole rows are 2:3, whole columns B:C",
    why: "Formats and rules are set on many areas at once, and compared by address.",
    since: "1.9",
    expected: { areas: "A1:B2,D4", rows: "2:3", columns: "B:C" },
    find: async ({ areas, send }) => {
      const found = await send((sheet) => ({
        areas: sheet.getRanges(areas("A1:B2", "D4")).load("address"),
        rows: sheet.getRange("2:3").load("address"),
        columns: sheet.getRange("B:C").load("address"),
      }));
      return {
        areas: localAddress(found.areas.address),
        rows: localAddress(found.rows.address),
        columns: localAddress(found.columns.address),
      };
    },
  },
  {
    id: "read-merges",
    title: "Merged cells are found; without any, the result is a null object",
    why: "Repair unmerges cells that users have merged.",
    since: "1.13",
    expected: { before: true, merged: "B2:C3" },
    find: async ({ send }) => {
      const before = await send((sheet) =>
        sheet.getRange("A1:F9").getMergedAreasOrNullObject().load("address"),
      );
      const merged = await send((sheet) => {
        sheet.getRange("B2:C3").merge();
        return sheet.getRange("A1:F9").getMergedAreasOrNullObject().load("address");
      });
      return { before: before.isNullObject, merged: merged.isNullObject ? "" : localAddress(merged.address) };
    },
  },
  {
    id: "areas-separator",
    title: "Several areas in one address are separated by commas, whatever the language",
    why: "On Windows with German or Czech settings only semicolons are reported to work (office-js issues 1167, 1985), so the product, like these checks, tries which one works.",
    since: "1.9",
    expected: "commas",
    foreseen: { found: ["semicolons only"], switch: "onlySemicolons" },
    find: async ({ isRefused, note }) => {
      const refused = (address: string): Promise<boolean> =>
        isRefused((sheet) => sheet.getRanges(address).load("address"));
      const [commas, semicolons] = [await refused("A1,B2"), await refused("A1;B2")];
      note(`commas ${commas ? "refused" : "accepted"}, semicolons ${semicolons ? "refused" : "accepted"}`);
      if (!commas) return "commas";
      return semicolons ? "neither" : "semicolons only";
    },
  },
]);
