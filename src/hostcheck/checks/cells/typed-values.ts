import { isPlainlyText, typed } from "../../../excel/planning/typed-text";
import { listChecks, type Data } from "../../bench/check";
import { typeDown } from "./type-down";

const nasties = [
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
  "'quoted",
  "March 4",
  "Mar",
  " leading",
  "two\nlines",
  "no\u00A0break",
  "_x0041_",
];

const plain = ["X", "х", "In part", "Agreed with the board", "Not sure yet – ask again"];

/** How Excel interprets texts, numbers and dates written through Office.js. */
export const typedValueChecks = listChecks([
  {
    id: "typed-is-parsed",
    title: "Text written to a cell is interpreted as if it were typed",
    why: "Text that could be interpreted as something else is written with a leading apostrophe (X1).",
    expected: ["number", "number", "boolean", "number"],
    find: async (bench) => {
      const values = await typeDown(bench, ["00123", "3/4", "TRUE", "=1+1"]);
      bench.note(`became ${JSON.stringify(values)}`);
      return values.map((value) => typeof value);
    },
  },
  {
    id: "typed-apostrophe",
    title: "A leading apostrophe keeps text unchanged, and is not part of it",
    why: "Organisation names, evidence and marks that look like numbers, dates or formulas stay text (X1).",
    expected: nasties,
    find: (bench) => typeDown(bench, nasties.map(typed)),
  },
  {
    id: "typed-formula-like",
    title: "Text that looks like a formula is not a formula: its formula is its value",
    why: "Reading must distinguish formulas from evidence that starts with an equals sign.",
    expected: { text: ["=1+1", "=1+1"], formula: [2, "=1+1"] },
    find: async ({ send }) => {
      const cells = await send((sheet) => {
        const twoCells = sheet.getRange("A1:A2");
        twoCells.formulas = [["'=1+1"], ["=1+1"]];
        return twoCells.load("values,formulas");
      });
      const pair = (row: number): Data => [cells.values[row]?.[0], cells.formulas[row]?.[0]];
      return { text: pair(0), formula: pair(1) };
    },
  },
  {
    id: "typed-plain-text",
    title: "Ordinary words without an apostrophe are unchanged, in the language of this Excel",
    why: "Users should not see an apostrophe in the formula bar when they edit a text.",
    expected: plain,
    find: async (bench) => {
      const unguarded = plain.filter((text) => !isPlainlyText(text));
      if (unguarded.length > 0) bench.note(`with a leading apostrophe: ${unguarded.join(", ")}`);
      return typeDown(bench, plain.map(typed));
    },
  },
  {
    id: "typed-under-style",
    title: "Text with a leading apostrophe stays text when a style is applied and when it is copied",
    why: "Repair applies styles to cells with responses, and fills down formulas next to them.",
    since: "1.9",
    expected: { styled: ["00123", "String"], copied: ["00123", "String"] },
    find: async ({ send }) => {
      const cells = await send((sheet) => {
        sheet.getRange("A1").formulas = [["'00123"]];
        sheet.getRange("B1").copyFrom("A1", "All");
        sheet.getRange("A1").style = "Normal";
        return sheet.getRange("A1:B1").load("values,valueTypes,formulas");
      });
      return {
        styled: [cells.values[0]?.[0], cells.valueTypes[0]?.[0] ?? ""],
        copied: [cells.values[0]?.[1], cells.valueTypes[0]?.[1] ?? ""],
      };
    },
  },
  {
    id: "typed-null",
    title: "In a block of values, null leaves a cell unchanged, and empty text clears it",
    why: "Repair writes only the cells that differ, in one block.",
    expected: [["kept", "", "new"]],
    find: async ({ send }) => {
      const cells = await send((sheet) => {
        const block = sheet.getRange("A1:C1");
        block.formulas = [["kept", "old", "old"]];
        block.formulas = [[null, "", "new"]];
        return block.load("values");
      });
      return cells.values;
    },
  },
  {
    id: "typed-long",
    title: "Texts of 8,000 and 20,000 characters are accepted after an apostrophe, whatever they start with",
    why: "_psems stores the checklist in pieces of 8,000; long evidence may start with a minus (office-js issue 3256).",
    expected: [8_000, 20_000],
    find: async (bench) => {
      const values = await typeDown(bench, [`'{${"x".repeat(7_999)}`, `'-${" long".repeat(3_999)}  .,`]);
      return values.map((value) => String(value).length);
    },
  },
  {
    id: "typed-longest",
    title: "An apostrophe does not count towards the 32,767 characters of a cell",
    why: "A merge adds evidence until a cell is full.",
    expected: 32_767,
    find: async (bench) => {
      const [value] = await typeDown(bench, [`'-${"x".repeat(32_766)}`]);
      return String(value).length;
    },
  },
  {
    id: "typed-dates",
    title: "A date is read as its serial number, and shown in its format",
    why: "Dates of steps and of the assessment are read as numbers, whatever their format.",
    expected: { value: 46_349, text: "2026-11-23" },
    find: async ({ send }) => {
      const cell = await send((sheet) => {
        const day = sheet.getRange("A1");
        day.formulas = [["=DATE(2026,11,23)"]];
        day.numberFormat = [["yyyy-mm-dd"]];
        day.format.columnWidth = 120;
        return day.load("values,text");
      });
      return { value: Number(cell.values[0]?.[0]), text: cell.text[0]?.[0] ?? "" };
    },
  },
]);
