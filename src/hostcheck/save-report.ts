import { columnLetters } from "../spreadsheet/address";
import { typed } from "../excel/planning/typed-text";
import { sendBatch } from "./bench/bench";
import { reportSheet } from "./report";

/** Widths of the report's columns, in points. */
const widths = [130, 260, 80, 110, 220, 220, 160, 260];

/**
 * Writes a report into the open workbook and shows it. A report that is there is written over; a sheet of its name that holds
 * something else stays, and the report takes the next name: `Host check report 2`.
 * @param rows texts, as many in each row.
 * @returns the name of the sheet.
 * @throws OfficeExtension.Error when Excel refuses; a sheet that was begun is gone again, a report that was there may be in part.
 */
export async function saveReport(rows: readonly (readonly string[])[]): Promise<string> {
  const { name, exists } = await findPlace();
  try {
    await sendBatch(({ workbook: { worksheets } }) =>
      write(exists ? worksheets.getItem(name) : worksheets.add(name), rows),
    );
    return name;
  } catch (error) {
    if (!exists) await takeBack(name);
    throw error;
  }
}

async function findPlace(): Promise<{ readonly name: string; readonly exists: boolean }> {
  const sheets = await sendBatch(({ workbook }) => workbook.worksheets.load("items/name"));
  const like = sheets.items.filter((sheet) => sheet.name.toLowerCase().startsWith(reportSheet.toLowerCase()));
  const first = await sendBatch(({ workbook }) =>
    like.map(({ name }) => ({
      name: name.toLowerCase(),
      cell: workbook.worksheets.getItem(name).getRange("A1").load("values"),
    })),
  );
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? reportSheet : `${reportSheet} ${number}`;
    const there = first.find((sheet) => sheet.name === name.toLowerCase());
    if (!there) return { name, exists: false };
    if (there.cell.values[0]?.[0] === reportSheet) return { name, exists: true };
  }
}

/** Texts are typed as texts: what was found may look like a formula. */
function write(sheet: Excel.Worksheet, rows: readonly (readonly string[])[]): void {
  const columns = rows[0]?.length ?? 1;
  const last = columnLetters(columns);
  sheet.getRange().clear();
  const cells = sheet.getRange(`A1:${last}${rows.length}`);
  cells.formulas = rows.map((row) => row.map(typed));
  cells.format.wrapText = true;
  cells.format.verticalAlignment = "Top";
  sheet.getRange(`A1:${last}2`).format.font.bold = true;
  sheet
    .getRange(`A:${last}`)
    .setColumnProperties(
      Array.from({ length: columns }, (_, column) => ({ format: { columnWidth: widths[column] ?? 100 } })),
    );
  sheet.freezePanes.freezeRows(2);
  sheet.activate();
}

/** A sheet that Excel would not even add is not there to be taken back. */
async function takeBack(name: string): Promise<void> {
  try {
    await sendBatch(({ workbook }) => workbook.worksheets.getItem(name).delete());
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
  }
}
