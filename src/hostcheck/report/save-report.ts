import { columnLetters } from "../../spreadsheet/address";
import { typed } from "../../excel/planning/typed-text";
import { sendBatch } from "../bench/bench";
import { words } from "../words";

/** Column widths in points. */
const widths = [150, 130, 130, 260, 80, 110, 220, 220, 160, 160, 260];

/**
 * Writes a report to the open workbook and shows it. It replaces an earlier report; if another sheet has that
 * name, that sheet is kept and the report gets the next name: `Host check report 2`.
 * @param rows texts, the same number in each row.
 * @returns the name of the sheet.
 * @throws OfficeExtension.Error if Excel refuses. A new sheet is then deleted; an earlier report may be
 * partly replaced.
 */
export async function saveReport(rows: readonly (readonly string[])[]): Promise<string> {
  const { name, exists } = await findPlace();
  try {
    await sendBatch(({ workbook: { worksheets } }) =>
      write(exists ? worksheets.getItem(name) : worksheets.add(name), rows),
    );
    return name;
  } catch (error) {
    if (!exists) await deleteSheet(name);
    throw error;
  }
}

/** The rows of the report in the open workbook; none if there is no report. */
export async function readSavedReport(): Promise<readonly (readonly string[])[]> {
  const sheet = await sendBatch(({ workbook }) =>
    workbook.worksheets.getItemOrNullObject(words.report.sheet).load("name"),
  );
  if (sheet.isNullObject) return [];
  const cells = await sendBatch(({ workbook }) =>
    workbook.worksheets.getItem(words.report.sheet).getUsedRange(true).load("values"),
  );
  return cells.values.map((row) => row.map(String));
}

async function findPlace(): Promise<{ readonly name: string; readonly exists: boolean }> {
  const sheets = await sendBatch(({ workbook }) => workbook.worksheets.load("items/name"));
  const like = sheets.items.filter((sheet) =>
    sheet.name.toLowerCase().startsWith(words.report.sheet.toLowerCase()),
  );
  const first = await sendBatch(({ workbook }) =>
    like.map(({ name }) => ({
      name: name.toLowerCase(),
      cell: workbook.worksheets.getItem(name).getRange("A1").load("values"),
    })),
  );
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? words.report.sheet : `${words.report.sheet} ${number}`;
    const there = first.find((sheet) => sheet.name === name.toLowerCase());
    if (!there) return { name, exists: false };
    if (there.cell.values[0]?.[0] === words.report.sheet) return { name, exists: true };
  }
}

/** Writes every cell as text: some results look like formulas [X1]. */
function write(sheet: Excel.Worksheet, rows: readonly (readonly string[])[]): void {
  const columns = rows[0]?.length ?? 1;
  const last = columnLetters(columns);
  sheet.getRange().clear();
  const cells = sheet.getRange(`A1:${last}${rows.length}`);
  cells.formulas = rows.map((row) => row.map(typed));
  cells.format.wrapText = true;
  cells.format.verticalAlignment = "Top";
  const head = rows.findIndex(([first]) => first === words.report.headings[0]) + 1;
  sheet.getRange("A1").format.font.bold = true;
  sheet.getRange(`A${head}:${last}${head}`).format.font.bold = true;
  sheet
    .getRange(`A:${last}`)
    .setColumnProperties(
      Array.from({ length: columns }, (_, column) => ({ format: { columnWidth: widths[column] ?? 100 } })),
    );
  sheet.activate();
}

/** Ignores a refusal: Excel may not have added the sheet. */
async function deleteSheet(name: string): Promise<void> {
  try {
    await sendBatch(({ workbook }) => workbook.worksheets.getItem(name).delete());
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
  }
}
