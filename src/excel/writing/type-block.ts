import type { CellValue } from "../../spreadsheet/cells";

type Input = string | number | boolean | null;

/** A block of cells that was typed. */
export interface TypedBlock {
  readonly sheet: string;
  readonly address: string;
  readonly inputs: readonly (readonly Input[])[];
  /** What the cells hold afterwards; undefined if no text was given an apostrophe. */
  readonly held: Excel.Range | undefined;
}

/** Queues typing a block and, if a text has an apostrophe in front, reading what the cells then hold. */
export function typeBlock(
  { worksheets }: Excel.Workbook,
  sheet: string,
  address: string,
  inputs: readonly (readonly Input[])[],
): TypedBlock {
  const cells = worksheets.getItem(sheet);
  cells.getRange(address).formulas = inputs.map((row) => [...row]);
  const isGuarded = inputs.some((row) =>
    row.some((input) => typeof input === "string" && input.startsWith("'")),
  );
  // A separate range object, because loaded values are lost on an object that is also set.
  const held = isGuarded ? cells.getRange(address).load("values") : undefined;
  return { sheet, address, inputs, held };
}

/**
 * What to type again where Excel kept the apostrophe as part of the text, as some do in cells with the Text
 * format; there, text needs none. Only blocks with such a cell are listed, and null leaves a cell unchanged.
 */
export function keptApostrophes(blocks: readonly TypedBlock[]): TypedBlock[] {
  return blocks.flatMap(({ held, ...block }) => {
    if (!held) return [];
    const values: readonly (readonly CellValue[])[] = held.values;
    const inputs = block.inputs.map((row, r) =>
      row.map((input, c) => (isKept(input, values[r]?.[c]) ? input.slice(1) : null)),
    );
    return inputs.flat().some((input) => input !== null) ? [{ ...block, inputs, held: undefined }] : [];
  });
}

function isKept(input: Input, value: CellValue | undefined): input is string {
  return typeof input === "string" && input.startsWith("'") && value === input;
}
