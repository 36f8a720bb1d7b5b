import type { Bench } from "../../bench/bench";
import { listChecks, sameData, type Foreseen } from "../../bench/check";

/** Two kinds of formula in one column, as in the table Responses. */
const twoKinds = [["=A2*2"], ["=A3*2"], ["=A4*3"], ["=A5*3"]];
const filled: Foreseen = { found: ["filled down"], switch: "fillsDownTables" };

/** Tables that exist already: formulas written into them, and what is left of their look. */
export const filledTableChecks = listChecks([
  {
    id: "table-two-formulas",
    title: "Two kinds of formula written into a column of a table both stay as they were written",
    why: "The formulas of Responses differ by section. Where Excel fills one down, repair reads it back and corrects it (office-js issues 2093, 5909).",
    since: "1.2",
    expected: "kept",
    foreseen: filled,
    find: async (bench) => {
      await addTable(bench);
      return sameData(await writeColumn(bench, twoKinds), twoKinds) ? "kept" : "filled down";
    },
  },
  {
    id: "table-one-formula",
    title: "A formula written into one cell of an empty column of a table does not fill the others",
    why: "Repair writes single formulas into Responses. Where Excel fills them down, it corrects the others.",
    since: "1.2",
    expected: "kept",
    foreseen: filled,
    find: async (bench) => {
      await addTable(bench);
      const cells = await bench.send((sheet) => {
        sheet.getRange("B3").formulas = [["=A3*2"]];
        return sheet.getRange("B2:B5").load("formulas");
      });
      bench.note(JSON.stringify(cells.formulas));
      return cells.formulas.flat().filter((formula) => formula !== "").length === 1 ? "kept" : "filled down";
    },
  },
  {
    id: "table-typed-over",
    title: "A formula that is typed over one that Excel filled down stays, and so do the others",
    why: "It would be the simplest way to correct what Excel filled down.",
    since: "1.2",
    expected: "kept",
    foreseen: filled,
    find: (bench) => correct(bench, []),
  },
  {
    id: "table-corrected",
    title: "Where Excel filled a formula down, another stays once its cell was emptied first",
    why: "This is how a step corrects what Excel filled down: an emptied cell ends the filling of its column.",
    since: "1.2",
    expected: "kept",
    find: (bench) => correct(bench, [""]),
  },
  {
    id: "table-look-left",
    title: "A table that is converted to cells takes its look with it",
    why: "Formats cannot be restored by reading them, so the product plans them (EPPlus issue 2039).",
    since: "1.9",
    expected: "gone",
    foreseen: { found: ["left"], switch: "keepsTableLook" },
    find: async (bench) => {
      await addTable(bench);
      const head = await bench.send((sheet) => {
        const table = sheet.tables.getItem(bench.name("table"));
        table.style = "TableStyleMedium2";
        table.convertToRange();
        return sheet.getRange("A1").load("format/fill/color,format/font/bold,format/font/color");
      });
      const { fill, font } = head.format;
      bench.note(`fill ${fill.color}, font ${font.color}${font.bold ? ", bold" : ""}`);
      return ["#FFFFFF", ""].includes(fill.color.toUpperCase()) && !font.bold ? "gone" : "left";
    },
  },
]);

/** Writes two kinds of formula, then each that Excel replaced once more, after these contents. */
async function correct(bench: Bench, before: readonly string[]): Promise<string> {
  await addTable(bench);
  const found = await writeColumn(bench, twoKinds);
  const wrong = twoKinds.flatMap(([formula = ""], row) =>
    found[row]?.[0] === formula ? [] : [{ row, formula }],
  );
  await bench.send((sheet) => {
    const cell = (row: number): Excel.Range => sheet.getRange(`B${row + 2}`);
    for (const content of before) for (const { row } of wrong) cell(row).formulas = [[content]];
    for (const { row, formula } of wrong) cell(row).formulas = [[formula]];
  });
  return sameData(await readColumn(bench), twoKinds) ? "kept" : "filled down";
}

async function addTable({ name, send }: Bench): Promise<void> {
  await send((sheet) => {
    sheet.getRange("A1:B5").formulas = [["No.", "Points"], ...[1, 2, 3, 4].map((number) => [number, ""])];
    sheet.tables.add("A1:B5", true).name = name("table");
  });
}

/** Writes the column of the table, and resolves with what it then holds. */
async function writeColumn(bench: Bench, formulas: string[][]): Promise<string[][]> {
  await bench.send((sheet) => (sheet.getRange("B2:B5").formulas = formulas));
  return readColumn(bench);
}

async function readColumn({ send, note }: Bench): Promise<string[][]> {
  const cells = await send((sheet) => sheet.getRange("B2:B5").load("formulas"));
  note(JSON.stringify(cells.formulas));
  return cells.formulas.map((row) => row.map(String));
}
