import { localAddress } from "../../../spreadsheet/address";
import { type Bench } from "../../bench/bench";
import { listChecks } from "../../bench/check";

/** PivotTables of a table, like those on Board pivot. */
export const pivotChecks = listChecks([
  {
    id: "pivot-of-table",
    title: "A PivotTable has its fields in the order added, its named values, and its position",
    why: "The add-in recognises its own PivotTables, and those that users have changed.",
    since: "1.8",
    expected: {
      rows: ["Phase", "Section"],
      columns: ["Response"],
      data: [["Statements", "Count", "No."]],
      layout: "Compact",
      corner: "F3",
    },
    find: async (bench) => {
      await addPivot(bench);
      const found = await bench.send((sheet) => {
        const pivot = sheet.pivotTables.getItem(bench.name("pivot"));
        return {
          rows: pivot.rowHierarchies.load("items/name"),
          columns: pivot.columnHierarchies.load("items/name"),
          data: pivot.dataHierarchies.load("items/name,items/summarizeBy,items/field/name"),
          layout: pivot.layout.load("layoutType"),
          range: pivot.layout.getRange().load("address"),
        };
      });
      return {
        rows: found.rows.items.map(({ name }) => name),
        columns: found.columns.items.map(({ name }) => name),
        data: found.data.items.map(({ name, summarizeBy, field }) => [name, String(summarizeBy), field.name]),
        layout: found.layout.layoutType,
        corner: localAddress(found.range.address).split(":")[0] ?? "",
      };
    },
  },
  {
    id: "pivot-cells",
    title: "In compact layout groups come before their items, headings take two rows, and totals come last",
    why: "There must be space for the second PivotTable, and a file shows the same before it is refreshed.",
    since: "1.8",
    expected: [
      ["Plan", 1, 1, 2],
      ["Planning", 1, "", 1],
      ["Policy", "", 1, 1],
    ],
    find: async (bench) => {
      await addPivot(bench);
      const range = await readCells(bench);
      bench.note(`headings: ${JSON.stringify(range.slice(0, 2))}`);
      return range.slice(2, 5);
    },
  },
  {
    id: "pivot-refresh",
    title: "A PivotTable does not change until it is refreshed",
    why: "The add-in refreshes existing PivotTables, and asks the user to refresh where it cannot.",
    since: "1.8",
    expected: { before: 2, after: 12 },
    find: async (bench) => {
      await addPivot(bench, "Points");
      await bench.send((sheet) => (sheet.getRange("D2").values = [[11]]));
      const before = totalOf(await readCells(bench));
      await bench.send((sheet) => sheet.pivotTables.refreshAll());
      return { before, after: totalOf(await readCells(bench)) };
    },
  },
  {
    id: "pivot-source",
    title: "The source table of a PivotTable can be read",
    why: "A PivotTable with another source belongs to the user.",
    since: "1.15",
    expected: { type: "LocalTable", names: true },
    find: async (bench) => {
      await addPivot(bench);
      const { type, source } = await bench.send((sheet) => {
        const pivot = sheet.pivotTables.getItem(bench.name("pivot"));
        return { type: pivot.getDataSourceType(), source: pivot.getDataSourceString() };
      });
      bench.note(`source: ${source.value}`);
      return { type: String(type.value), names: source.value.includes(bench.name("table")) };
    },
  },
  {
    id: "pivot-slicer",
    title: "A slicer can be added to a PivotTable, named and positioned",
    why: "Phase and Response have slicers next to the PivotTables.",
    since: "1.10",
    expected: { caption: "Phase", left: 600, named: true },
    find: async (bench) => {
      await addPivot(bench);
      const slicer = await bench.send((sheet) => {
        const added = sheet.slicers.add(sheet.pivotTables.getItem(bench.name("pivot")), "Phase");
        added.set({
          name: bench.name("slicer"),
          caption: "Phase",
          left: 600,
          top: 30,
          width: 144,
          height: 135,
        });
        return sheet.slicers.getItem(bench.name("slicer")).load("name,caption,left");
      });
      return {
        caption: slicer.caption,
        left: Math.round(slicer.left),
        named: slicer.name === bench.name("slicer"),
      };
    },
  },
]);

/** Counts statements by phase, section and response, or sums points instead. */
async function addPivot({ name, send }: Bench, values: "No." | "Points" = "No."): Promise<void> {
  await send((sheet, { workbook }) => {
    sheet.getRange("A1:E3").formulas = [
      ["Phase", "Section", "No.", "Points", "Response"],
      ["Plan", "Policy", 1, 1, "Yes"],
      ["Plan", "Planning", 2, 1, "No"],
    ];
    sheet.tables.add(sheet.getRange("A1:E3"), true).name = name("table");
    const table = workbook.tables.getItem(name("table"));
    const pivot = sheet.pivotTables.add(name("pivot"), table, sheet.getRange("F3"));
    pivot.layout.layoutType = "Compact";
    pivot.rowHierarchies.add(pivot.hierarchies.getItem("Phase"));
    pivot.rowHierarchies.add(pivot.hierarchies.getItem("Section"));
    pivot.columnHierarchies.add(pivot.hierarchies.getItem("Response"));
    const data = pivot.dataHierarchies.add(pivot.hierarchies.getItem(values));
    data.summarizeBy = values === "No." ? "Count" : "Sum";
    data.name = "Statements";
    data.numberFormat = "0";
  });
}

type Value = string | number | boolean;

async function readCells({ name, send }: Bench): Promise<Value[][]> {
  const range = await send((sheet) =>
    sheet.pivotTables.getItem(name("pivot")).layout.getRange().load("values"),
  );
  const values: Value[][] = range.values;
  return values;
}

function totalOf(cells: readonly (readonly Value[])[]): Value {
  const last = cells[cells.length - 1];
  return last?.[last.length - 1] ?? "";
}
