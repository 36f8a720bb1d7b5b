import { range, toAddress, type Range } from "../../spreadsheet/address";
import { request } from "../host/host";
import type { SheetScope } from "./read-originals";
import type { Validation } from "../planning/operations";
import { relativeFormula, shapeOf, shiftFormula } from "../planning/relative-formula";

/** A range to read, and the validation that the plan has for it, if any. */
export interface ValidationScope {
  readonly area: Range;
  readonly planned?: Validation;
}

/** The validations in a range. Cells without a validation are in none of the parts. */
export interface ValidationOriginal {
  readonly address: string;
  readonly parts: readonly { readonly address: string; readonly validation: Validation }[];
}

interface Found {
  readonly area: Range;
  readonly validation: Validation | "none" | "mixed";
}

/**
 * Reads validations in one request, and in one more if the cells of a range have different ones. In the order
 * of the scopes.
 */
export async function readValidations(scopes: readonly SheetScope[]): Promise<ValidationOriginal[][]> {
  const whole = await readRanges(
    scopes.map(({ id, validations }) => ({ id, ranges: validations.map(({ area }) => area) })),
  );
  const mixed = scopes.map(({ id }, index) => ({
    id,
    ranges: (whole[index] ?? []).flatMap(({ area, validation }) =>
      validation === "mixed" ? cellsOf(area) : [],
    ),
  }));
  const cells = mixed.some(({ ranges }) => ranges.length > 0) ? await readRanges(mixed) : [];
  return scopes.map(({ validations }, index) => {
    const single = [...(cells[index] ?? [])];
    return validations.map((scope, r): ValidationOriginal => {
      const found = whole[index]?.[r];
      const address = toAddress(scope.area);
      if (!found) return { address, parts: [] };
      const isMixed = found.validation === "mixed";
      return {
        address,
        parts: joinParts(isMixed ? single.splice(0, scope.area.rows * scope.area.columns) : [found], scope),
      };
    });
  });
}

async function readRanges(sheets: readonly { id: string; ranges: readonly Range[] }[]): Promise<Found[][]> {
  const queued = await request(({ workbook }) =>
    sheets.map(({ id, ranges }) =>
      ranges.map((area) => {
        const { dataValidation } = workbook.worksheets.getItem(id).getRange(toAddress(area));
        return { area, found: dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks") };
      }),
    ),
  );
  return queued.map((ranges) => ranges.map(({ area, found }) => ({ area, validation: validationOf(found) })));
}

function validationOf({
  type,
  rule,
  prompt,
  errorAlert,
  ignoreBlanks,
}: Excel.DataValidation): Found["validation"] {
  if (type === "None") return "none";
  if (type === "Inconsistent" || type === "MixedCriteria") return "mixed";
  const isPrompt = prompt && (prompt.title || prompt.message);
  return { rule, ...(isPrompt ? { prompt } : {}), ...(errorAlert ? { errorAlert } : {}), ignoreBlanks };
}

function cellsOf(area: Range): Range[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) =>
    range(area.row + Math.floor(index / area.columns), area.column + (index % area.columns), 1, 1),
  );
}

/**
 * Joins cells with equal validations into parts. The cells come row by row.
 * Excel does not say which cell the relative references in a rule start from, if the rule was read from one
 * cell of several. A rule with the same shape as the plan's is therefore treated as the plan's rule.
 */
function joinParts(
  found: readonly Found[],
  { area: whole, planned }: ValidationScope,
): ValidationOriginal["parts"] {
  const parts = new Map<string, { readonly areas: Range[]; readonly validation: Validation }>();
  for (const { area, validation } of found) {
    if (validation === "none" || validation === "mixed") continue;
    const isPlanned =
      planned && found.length > 1 && serialise(validation, shapeOf) === serialise(planned, shapeOf);
    const meant = isPlanned ? shifted(planned, area.row - whole.row, area.column - whole.column) : validation;
    const key = serialise(meant, (formula) => relativeFormula(formula, area.row, area.column));
    const areas: Range[] = parts.get(key)?.areas ?? [];
    const last = areas[areas.length - 1];
    const extended = last && last.row === area.row && last.column + last.columns === area.column;
    if (extended) areas[areas.length - 1] = { ...last, columns: last.columns + area.columns };
    else areas.push(area);
    if (!parts.has(key)) parts.set(key, { areas, validation: meant });
  }
  return [...parts.values()].map(({ areas, validation }) => ({
    address: areas.map(toAddress).join(","),
    validation,
  }));
}

function shifted(validation: Validation, rows: number, columns: number): Validation {
  const { custom } = validation.rule;
  if (!custom) return validation;
  return { ...validation, rule: { custom: { formula: shiftFormula(custom.formula, rows, columns) } } };
}

/** Whether two validations are equal. Fields that Excel adds to its answer are empty and are ignored. */
export function isSameValidation(one: Validation, other: Validation): boolean {
  return serialise(one) === serialise(other);
}

/** Serialises a value with its fields in order and without empty ones. */
function serialise(
  value: unknown,
  replaceFormula: (formula: string) => string = (formula) => formula,
): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === "string" && part.startsWith("=")) return replaceFormula(part);
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    const filled = Object.entries(part).filter(([, field]) => field !== null && field !== undefined);
    return Object.fromEntries(filled.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
