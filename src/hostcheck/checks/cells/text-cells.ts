import { listChecks, type Data } from "../../bench/check";
import { typeDown } from "./type-down";

const looksTyped = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(1)",
  "3/4",
  "00123",
  "1E3",
  "50%",
  "TRUE",
  "#N/A",
  "12:30",
  "X",
];

/** What Excel does with what is typed into cells with the number format Text. */
export const textCellChecks = listChecks([
  {
    id: "typed-into-text-cell",
    title: "In a cell with the format Text, everything that is typed stays text",
    why: "Boxes and text inputs have the format Text; a build types into them without an apostrophe (E4).",
    expected: looksTyped,
    find: (bench) => typeDown(bench, looksTyped, "@"),
  },
  {
    id: "typed-apostrophe-into-text-cell",
    title: "In a cell with the format Text, a leading apostrophe is removed",
    why: "Where it is kept, the pane types a text that needs one a second time (E4).",
    expected: ["00123", "=1+1"],
    foreseen: { found: [["'00123", "'=1+1"]], switch: "keepsApostrophes" },
    find: (bench) => typeDown(bench, ["'00123", "'=1+1"], "@"),
  },
  {
    id: "typed-then-text-format",
    title: "A cell that gets the format Text keeps its text, number and logical value",
    why: "Repair formats cells that hold something; text with a leading apostrophe is typed before the format (E4).",
    expected: ["'q", "00123", 80, true],
    find: async ({ send }) => {
      const cells = await send((sheet) => {
        const column = sheet.getRange("A1:A4");
        column.formulas = [["''q"], ["'00123"], [80], [true]];
        column.numberFormat = [["@"], ["@"], ["@"], ["@"]];
        return column.load("values");
      });
      return cells.values.map(([value]): Data => value);
    },
  },
  {
    id: "typed-style-then-text",
    title: "A style with the format Text applies before text that is typed in the same request",
    why: "A build applies the styles of boxes and types their contents in one request (E4).",
    since: "1.7",
    expected: [["00123", "String", "@"]],
    find: async ({ send, name }) => {
      const style = name("text");
      const cell = await send((sheet) => {
        sheet.context.workbook.styles.add(style);
        sheet.context.workbook.styles.getItem(style).numberFormat = "@";
        const one = sheet.getRange("A1");
        one.style = style;
        one.formulas = [["00123"]];
        return one.load("values,valueTypes,numberFormat");
      });
      return [[cell.values[0]?.[0], cell.valueTypes[0]?.[0] ?? "", String(cell.numberFormat[0]?.[0])]];
    },
  },
  {
    id: "typed-long-into-text-cell",
    title: "Texts of 300 and 5,000 characters are read back whole from cells with the format Text",
    why: "Evidence is often longer than the 255 characters that old Excels showed in such cells (E4).",
    expected: [300, 5_000],
    find: async (bench) => {
      const values = await typeDown(bench, ["Agreed ".repeat(43).slice(0, 300), "-".repeat(5_000)], "@");
      return values.map((value) => String(value).length);
    },
  },
  {
    id: "formula-of-text-cell",
    title: "A formula that refers to a cell with the format Text is calculated and keeps the format General",
    why: "Formulas count and compare what people typed into boxes (E4).",
    expected: { before: "X!", after: "Y!", numberFormat: "General" },
    find: async ({ send }) => {
      const cells = await send((sheet) => {
        sheet.getRange("A1").numberFormat = [["@"]];
        sheet.getRange("A1").formulas = [["X"]];
        sheet.getRange("B1").formulas = [['=A1&"!"']];
        const before = sheet.getRange("B1").load("values,numberFormat");
        sheet.getRange("A1").formulas = [["Y"]];
        return { before, after: sheet.getRange("B1").load("values") };
      });
      return {
        before: String(cells.before.values[0]?.[0]),
        after: String(cells.after.values[0]?.[0]),
        numberFormat: String(cells.before.numberFormat[0]?.[0]),
      };
    },
  },
]);
