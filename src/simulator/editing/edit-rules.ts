import type { Range } from "../../spreadsheet/address";
import { moveFormula } from "../formulas/rewrite";
import { invalidArgument } from "../state/host-error";
import { intersect, isSame, subtractAll } from "../state/areas";
import type { ConditionalFormat, Sheet, Validation, ValidationRule } from "../state/state";

/** Excel's limits for the texts of a validation. */
const longestTitle = 32;
const longestMessage = 255;
const longestRule = 255;

export function newValidation(areas: readonly Range[], rule: ValidationRule): Validation {
  return {
    areas,
    anchor: anchorOf(areas),
    rule,
    ignoreBlanks: true,
    prompt: { showPrompt: true, title: "", message: "" },
    errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
  };
}

/** Sets the validation rule of areas and replaces any earlier ones. */
export function setValidationRule(sheet: Sheet, areas: readonly Range[], rule: ValidationRule): void {
  const literal = rule.kind === "list" && !rule.source.startsWith("=") ? rule.source : "";
  if (literal.length > longestRule) throw invalidArgument("a list is longer than 255 characters");
  const before = findValidation(sheet, areas);
  clearValidation(sheet, areas);
  const plain = newValidation(areas, rule);
  sheet.validations = [
    ...sheet.validations,
    before
      ? { ...plain, ignoreBlanks: before.ignoreBlanks, prompt: before.prompt, errorAlert: before.errorAlert }
      : plain,
  ];
}

/**
 * Changes the prompt, the alert or the handling of blanks.
 * @throws InvalidArgument if part of the areas has no rule, or a text is longer than Excel's limits of 32 and
 *   255 characters.
 */
export function changeValidation(
  sheet: Sheet,
  areas: readonly Range[],
  change: Partial<Pick<Validation, "prompt" | "errorAlert" | "ignoreBlanks">>,
): void {
  for (const { title, message } of [change.prompt, change.errorAlert].flatMap((one) => (one ? [one] : []))) {
    if (title.length > longestTitle) throw invalidArgument("a title is longer than 32 characters");
    if (message.length > longestMessage) throw invalidArgument("a message is longer than 255 characters");
  }
  const covered = sheet.validations.flatMap((one) => one.areas);
  if (subtractAll(areas, covered).length > 0) throw invalidArgument("the range has no validation rule yet");
  sheet.validations = sheet.validations.flatMap((one) => {
    const touched = one.areas.flatMap((area) => areas.flatMap((other) => intersect(area, other) ?? []));
    if (touched.length === 0) return [one];
    const rest = subtractAll(one.areas, areas);
    const changed = { ...one, areas: rest.length === 0 ? one.areas : touched, ...change };
    return rest.length === 0 ? [changed] : [{ ...one, areas: rest }, changed];
  });
}

export function clearValidation(sheet: Sheet, areas: readonly Range[]): void {
  sheet.validations = cut(sheet.validations, areas);
}

/** The validation that all areas share; undefined if they have none or several. */
export function findValidation(sheet: Sheet, areas: readonly Range[]): Validation | undefined {
  return sheet.validations.find((one) => subtractAll(areas, one.areas).length === 0);
}

export function listConditionalFormats(sheet: Sheet, areas: readonly Range[]): readonly ConditionalFormat[] {
  return sheet.conditionalFormats.filter((one) =>
    one.areas.some((area) => areas.some((other) => intersect(area, other))),
  );
}

/** Removes conditional formats from areas. They stay on other areas. */
export function clearConditionalFormats(sheet: Sheet, areas: readonly Range[]): void {
  sheet.conditionalFormats = cut(sheet.conditionalFormats, areas);
}

/**
 * Gives a rule a place among others. A negative place counts from the end; one beyond either end is that end.
 * @param ranked rules in their order, with this one.
 */
export function setPriority(
  sheet: Sheet,
  rule: ConditionalFormat,
  ranked: readonly ConditionalFormat[],
  place: number,
): void {
  const last = ranked.length - 1;
  const wanted = Math.min(last, Math.max(0, place < 0 ? last + 1 + place : place));
  const beside = ranked[wanted];
  if (!beside || beside === rule) return;
  const isAfter = wanted > ranked.indexOf(rule);
  sheet.conditionalFormats = sheet.conditionalFormats
    .filter((one) => one !== rule)
    .flatMap((one) => (one !== beside ? [one] : isAfter ? [one, rule] : [rule, one]));
}

/** The formula of a rule relative to a cell. */
export function formulaAt(
  formula: string,
  anchor: { readonly row: number; readonly column: number },
  cell: { readonly row: number; readonly column: number },
): string {
  return moveFormula(formula, cell.row - anchor.row, cell.column - anchor.column);
}

export function anchorOf(areas: readonly Range[]): { readonly row: number; readonly column: number } {
  return {
    row: Math.min(...areas.map((area) => area.row)),
    column: Math.min(...areas.map((area) => area.column)),
  };
}

function cut<Rule extends { readonly areas: readonly Range[] }>(
  rules: readonly Rule[],
  areas: readonly Range[],
): readonly Rule[] {
  return rules.flatMap((rule) => {
    const rest = subtractAll(rule.areas, areas);
    if (rest.length === 0) return [];
    const isWhole =
      rest.length === rule.areas.length && rest.every((area, at) => isWholeAt(area, rule.areas[at]));
    return [isWhole ? rule : { ...rule, areas: rest }];
  });
}

function isWholeAt(area: Range, other: Range | undefined): boolean {
  return other !== undefined && isSame(area, other);
}
