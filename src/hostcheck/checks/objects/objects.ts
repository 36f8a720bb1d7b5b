import { localAddress } from "../../../spreadsheet/address";
import { listChecks } from "../../bench/check";

const body = [
  ["No.", "Points"],
  ["1", "=1/2"],
  ["2", "=A3*2"],
];

/** Defined names and tables. */
export const objectChecks = listChecks([
  {
    id: "name-added",
    title: "A name is read with its formula, comment and scope, and its formula can be changed",
    why: "Settings have names; repair corrects their cells.",
    since: "1.7",
    expected: { formula: true, comment: "Points of Yes", scope: "Workbook", changed: true },
    find: async ({ name, sheet: on, send }) => {
      const formula = (cell: string): string => `='${on}'!${cell}`;
      const added = await send((_, { workbook }) =>
        workbook.names.add(name("Points"), formula("$B$2"), "Points of Yes").load("formula,comment,scope"),
      );
      const changed = await send((_, { workbook }) => {
        const item = workbook.names.getItem(name("Points"));
        item.formula = formula("$B$3");
        return item.load("formula");
      });
      return {
        formula: added.formula === formula("$B$2"),
        comment: added.comment,
        scope: added.scope,
        changed: changed.formula === formula("$B$3"),
      };
    },
  },
  {
    id: "name-dangling",
    title: "A name whose sheet was deleted is kept, and its formula contains #REF!",
    why: "Creating a checklist reuses only names that are broken.",
    since: "1.7",
    expected: true,
    find: async ({ name, send, note }) => {
      await send((_, { workbook }) => {
        const second = workbook.worksheets.add(name("second"));
        workbook.names.add(name("Lost"), second.getRange("B2"));
        second.delete();
      });
      const item = await send((_, { workbook }) => workbook.names.getItem(name("Lost")).load("formula"));
      note(String(item.formula));
      return String(item.formula).includes("#REF!");
    },
  },
  {
    id: "name-taken",
    title: "A name is refused if it differs from another only in case, or if a table has it",
    why: "Conflicts with a new checklist are found before anything is changed.",
    since: "1.4",
    expected: { capitals: true, table: true },
    find: async ({ name, send, isRefused }) => {
      await send((sheet, { workbook }) => {
        workbook.names.add(name("Points"), sheet.getRange("B2"));
        sheet.getRange("D1:E2").values = [
          ["a", "b"],
          [1, 2],
        ];
        sheet.tables.add("D1:E2", true).name = name("Answers");
      });
      return {
        capitals: await isRefused((sheet, { workbook }) =>
          workbook.names.add(name("POINTS"), sheet.getRange("B3")),
        ),
        table: await isRefused((sheet, { workbook }) =>
          workbook.names.add(name("Answers"), sheet.getRange("B3")),
        ),
      };
    },
  },
  {
    id: "table-made",
    title: "A table can be added over filled cells without changing headings and formulas",
    why: "Every cell of the table Responses is a formula with ordinary references.",
    expected: {
      named: true,
      style: "TableStyleLight1",
      headings: ["No.", "Points"],
      formulas: ["=1/2", "=A3*2"],
    },
    find: async ({ name, send }) => {
      const { table, cells } = await send((sheet) => {
        const range = sheet.getRange("A1:B3");
        range.formulas = body;
        const added = sheet.tables.add(range, true);
        added.set({ name: name("Answers"), style: "TableStyleLight1" });
        return { table: added.load("name,style"), cells: range.load("formulas") };
      });
      return {
        named: table.name === name("Answers"),
        style: table.style,
        headings: cells.formulas[0] ?? [],
        formulas: cells.formulas.slice(1).map((row) => String(row[1])),
      };
    },
  },
  {
    id: "table-resized",
    title: "A table can be resized and stays the same table",
    why: "Repair resizes Responses to its rows, and users' formulas still refer to it.",
    since: "1.13",
    expected: { address: "A1:B5", sameTable: true },
    find: async ({ name, send }) => {
      const before = await send((sheet) => {
        const filled = sheet.getRange("A1:B3");
        filled.formulas = body;
        const added = sheet.tables.add(filled, true);
        added.name = name("Answers");
        return added.load("id");
      });
      const after = await send((sheet) => {
        const table = sheet.tables.getItem(before.id);
        table.resize("A1:B5");
        return { table: table.load("id,name"), range: table.getRange().load("address") };
      });
      return {
        address: localAddress(after.range.address),
        sameTable: after.table.id === before.id && after.table.name === name("Answers"),
      };
    },
  },
  {
    id: "table-dropped",
    title: "A table can be converted to cells; its contents are kept and its name is free",
    why: "A table that cannot be resized is created again.",
    since: "1.2",
    expected: { value: 0.5, free: true },
    find: async ({ name, send }) => {
      await send((sheet) => {
        const cells = sheet.getRange("A1:B3");
        cells.formulas = body;
        sheet.tables.add(cells, true).name = name("Answers");
      });
      const after = await send((sheet) => {
        sheet.tables.getItem(name("Answers")).convertToRange();
        const again = sheet.tables.add("A1:B2", true);
        again.name = name("Answers");
        return { cell: sheet.getRange("B2").load("values"), again: again.load("name") };
      });
      return { value: Number(after.cell.values[0]?.[0]), free: after.again.name === name("Answers") };
    },
  },
]);
