import { PartStore } from "../../../file/guard/part-store";
import { read } from "../../../file/reading/read";
import { parseAddress } from "../../../spreadsheet/address";
import { isFormula } from "../../../spreadsheet/cells";

/** A formula as Excel saves it. */
export interface SavedFormula {
  /** As the product's reader reads it; empty if it reads none. */
  readonly formula: string;
  readonly isArray: boolean;
  /** The cell's element in the file. */
  readonly element: string;
}

/**
 * Reads a formula from the file that Excel would save now.
 * @throws Error if this Excel gives no file, or one that cannot be read.
 */
export async function readSavedFormula(sheet: string, address: string): Promise<SavedFormula> {
  const bytes = await readOpenFile();
  const file = await read(bytes);
  const opened = PartStore.open(bytes);
  if (!file.ok) throw new Error(`The file cannot be read: ${file.problem.kind}.`);
  if (!opened.ok) throw new Error(`The file cannot be opened: ${opened.problem.kind}.`);
  const store = opened.value;
  const parts = store.names().filter((name) => /worksheets\/[^/]+\.xml$/.test(name));
  await store.load(parts);
  const element = parts
    .map((part) => elementOf(store.text(part) ?? "", address))
    .find((one) => one.includes("INDEX"));
  const grid = file.value.grids.find(({ name }) => name === sheet);
  const place = parseAddress(address);
  const content = grid && place ? grid.cells[place.row - grid.row]?.[place.column - grid.column] : undefined;
  return {
    formula: isFormula(content) ? content.formula : "",
    isArray: /<f[^>]*\bt="array"/.test(element ?? ""),
    element: element ?? "",
  };
}

function elementOf(xml: string, address: string): string {
  return new RegExp(`<c [^>]*\\br="${address}"[^>]*>.*?</c>`, "s").exec(xml)?.[0] ?? "";
}

/** The open workbook as Office gives it to add-ins, in slices. */
async function readOpenFile(): Promise<Uint8Array> {
  const file = await resultOf<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, done),
  );
  try {
    const bytes: number[] = [];
    for (let index = 0; index < file.sliceCount; index += 1) {
      const slice = await resultOf<Office.Slice>((done) => file.getSliceAsync(index, done));
      const data: readonly number[] = slice.data;
      for (const byte of data) bytes.push(byte);
    }
    return Uint8Array.from(bytes);
  } finally {
    file.closeAsync();
  }
}

function resultOf<Value>(call: (done: (result: Office.AsyncResult<Value>) => void) => void): Promise<Value> {
  return new Promise((resolve, reject) => {
    call(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(new Error(`${error.name}: ${error.message}`));
    });
  });
}
