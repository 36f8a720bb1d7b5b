import { range, toAddress, type Range } from "../spreadsheet/address";
import { request } from "./host";
import type { Validation } from "./operations";
import type { SheetScope } from "./journal";

/** The validations of a range: one for all of it, or one for each of its cells. */
export interface ValidationJournal {
  readonly address: string;
  readonly parts: readonly { readonly address: string; readonly validation: Validation | undefined }[];
}

/** One request, and one more where the cells of a range do not share one validation. In the order of the scopes. */
export async function readValidations(scopes: readonly SheetScope[]): Promise<ValidationJournal[][]> {
  const whole = await readRanges(scopes.map(({ id, validations }) => ({ id, ranges: validations })));
  const mixed = scopes.map(({ id, validations }, index) => ({
    id,
    ranges: validations.filter((_, r) => whole[index]?.[r]?.kind === "mixed").flatMap(cellsOf),
  }));
  const single = mixed.some(({ ranges }) => ranges.length > 0) ? await readRanges(mixed) : [];
  return scopes.map(({ validations }, index) => {
    const cells = [...(single[index] ?? [])];
    return validations.map((area, r) => {
      const found = whole[index]?.[r];
      const parts =
        found?.kind === "mixed" ? cells.splice(0, area.rows * area.columns) : found ? [found] : [];
      return { address: toAddress(area), parts: parts.map(partOf) };
    });
  });
}

type Found = { readonly address: string } & (
  { readonly kind: "one"; readonly validation: Validation } | { readonly kind: "none" | "mixed" }
);

function partOf(found: Found): ValidationJournal["parts"][number] {
  return { address: found.address, validation: found.kind === "one" ? found.validation : undefined };
}

async function readRanges(sheets: readonly { id: string; ranges: readonly Range[] }[]): Promise<Found[][]> {
  const queued = await request(({ workbook }) =>
    sheets.map(({ id, ranges }) =>
      ranges.map((area) => {
        const address = toAddress(area);
        const validation = workbook.worksheets.getItem(id).getRange(address).dataValidation;
        return { address, validation: validation.load("type,rule,prompt,errorAlert,ignoreBlanks") };
      }),
    ),
  );
  return queued.map((ranges) =>
    ranges.map(({ address, validation }) => ({ address, ...kindOf(validation) })),
  );
}

function kindOf(
  found: Excel.DataValidation,
): { kind: "one"; validation: Validation } | { kind: "none" | "mixed" } {
  if (found.type === "None") return { kind: "none" };
  if (found.type === "Inconsistent" || found.type === "MixedCriteria") return { kind: "mixed" };
  const { rule, prompt, errorAlert, ignoreBlanks } = found;
  return {
    kind: "one",
    validation: { rule, ...(prompt ? { prompt } : {}), ...(errorAlert ? { errorAlert } : {}), ignoreBlanks },
  };
}

function cellsOf(area: Range): Range[] {
  const cells: Range[] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1)
      cells.push(range(row, column, 1, 1));
  }
  return cells;
}
