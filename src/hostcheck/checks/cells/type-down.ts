import type { Bench } from "../../bench/bench";
import type { Data } from "../../bench/check";

/** Writes contents to column A, in a number format if one is given, and resolves with their values. */
export async function typeDown(
  { send }: Bench,
  contents: readonly (string | number | boolean)[],
  numberFormat?: string,
): Promise<Data[]> {
  const cells = await send((sheet) => {
    const column = sheet.getRange(`A1:A${contents.length}`);
    if (numberFormat !== undefined) column.numberFormat = contents.map(() => [numberFormat]);
    column.formulas = contents.map((content) => [content]);
    return column.load("values");
  });
  return cells.values.map(([value]): Data => value);
}
