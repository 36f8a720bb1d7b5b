import { listChecks } from "../../bench/check";

/** Batches, and their errors. */
export const batchChecks = listChecks([
  {
    id: "batch-no-transaction",
    title: "When a batch fails half-way, the actions before the failure are kept",
    why: "A step that stops half-way is found and finished, never taken back (X3).",
    expected: { refused: true, before: "done", after: "" },
    find: async ({ name, send, isRefused }) => {
      const refused = await isRefused((sheet, { workbook }) => {
        sheet.getRange("A1").formulas = [["done"]];
        workbook.worksheets.getItem(name("nowhere")).activate();
        sheet.getRange("A2").formulas = [["not done"]];
      });
      const cells = await send((sheet) => sheet.getRange("A1:A2").load("values"));
      return { refused, before: String(cells.values[0]?.[0]), after: String(cells.values[1]?.[0]) };
    },
  },
  {
    id: "batch-error-code",
    title: "Using a missing sheet fails with ItemNotFound",
    why: "The pane then reports that the sheet is missing; it shows any other code unchanged.",
    expected: "ItemNotFound",
    find: async ({ name, send, note }) => {
      try {
        await send((_, { workbook }) => workbook.worksheets.getItem(name("nowhere")).load("name"));
        return "no error";
      } catch (error) {
        if (!(error instanceof OfficeExtension.Error)) throw error;
        note(`at ${error.debugInfo?.errorLocation ?? "no place"}`);
        return error.code;
      }
    },
  },
  {
    id: "batch-block-size",
    title: "A block with a different size from its range is refused",
    why: "A block of the wrong size is a fault of the add-in, and must not overwrite responses.",
    expected: true,
    find: ({ isRefused }) => isRefused((sheet) => (sheet.getRange("A1:B2").formulas = [["x", "y"]])),
  },
  {
    id: "batch-large",
    title: "20,000 cells are written and read in one batch",
    why: "The workbook is built in one batch, and read in one request.",
    expected: { cells: 20_000, last: "row 1999 column 9" },
    find: async ({ send, note }) => {
      const rows = Array.from({ length: 2_000 }, (_, row) =>
        Array.from({ length: 10 }, (__, column) => `row ${row} column ${column}`),
      );
      const begin = Date.now();
      const range = await send((sheet) => {
        const cells = sheet.getRange("A1:J2000");
        cells.values = rows;
        return cells.load("values");
      });
      note(`${Date.now() - begin} ms`);
      return { cells: range.values.flat().length, last: String(range.values[1_999]?.[9]) };
    },
  },
]);
