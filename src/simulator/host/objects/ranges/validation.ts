import { eachCell, intersect, subtractAll } from "../../../state/areas";
import type { Range } from "../../../../spreadsheet/address";
import {
  changeValidation,
  clearValidation,
  findValidation,
  setValidationRule,
} from "../../../editing/edit-rules";
import { isAllowed, operators } from "../../../editing/validate";
import type { Sheet, Validation, ValidationRule } from "../../../state/state";
import type { Excel } from "../../excel";
import { boolean, formula, oneOf, text } from "../../given";
import { invalidArgument } from "../../../state/host-error";
import { HostObject, isRecord, type Scalar } from "../../host-object";

const alertStyles = ["Stop", "Warning", "Information"];
const basicKinds = ["wholeNumber", "decimal", "date", "time", "textLength"] as const;

/** `range.dataValidation`. */
export function validationObject(excel: Excel, sheet: Sheet, areas: readonly Range[]): HostObject {
  const { workbook } = excel;
  const found = (): Validation | undefined => findValidation(sheet, areas);
  const covered = (): readonly Range[] => sheet.validations.flatMap((one) => one.areas);
  const isNone = (): boolean => !covered().some((area) => areas.some((other) => intersect(area, other)));
  const isPartly = (): boolean => subtractAll(areas, covered()).length > 0;
  const part = <Key extends "ignoreBlanks" | "prompt" | "errorAlert">(
    key: Key,
    check: (value: unknown) => Validation[Key],
  ): Scalar => ({
    get: () => found()?.[key] ?? (key === "ignoreBlanks" && isNone() ? true : null),
    set: (value) => {
      const given = check(value);
      workbook.mustAllow(sheet);
      changeValidation(sheet, areas, { [key]: given });
    },
  });
  return new HostObject("DataValidation", {
    scalars: {
      type: { get: () => (isNone() ? "None" : typeOf(found()?.rule, isPartly())) },
      rule: {
        get: () => {
          const rule = found()?.rule;
          return rule ? ruleShown(rule) : {};
        },
        set: (value) => {
          workbook.mustAllow(sheet);
          setValidationRule(sheet, areas, ruleGiven(excel, value));
        },
      },
      ignoreBlanks: part("ignoreBlanks", (value) => boolean(value, "ignoreBlanks")),
      prompt: part("prompt", (value) => {
        const { showPrompt = true, ...texts } = recordGiven(value, "prompt");
        return { showPrompt: boolean(showPrompt, "prompt.showPrompt"), ...textsOf(texts, "prompt") };
      }),
      errorAlert: part("errorAlert", (value) => {
        const { showAlert = true, style = "Stop", ...texts } = recordGiven(value, "errorAlert");
        return {
          showAlert: boolean(showAlert, "errorAlert.showAlert"),
          style: oneOf(style, alertStyles, "errorAlert.style"),
          ...textsOf(texts, "errorAlert"),
        };
      }),
      valid: { get: () => allValid(excel, sheet, areas) },
    },
    methods: {
      clear: {
        call: () => {
          workbook.mustAllow(sheet);
          clearValidation(sheet, areas);
        },
      },
    },
  });
}

function recordGiven(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw invalidArgument(what);
  return value;
}

function textsOf(
  { title = "", message = "" }: Readonly<Record<string, unknown>>,
  what: string,
): { readonly title: string; readonly message: string } {
  return { title: text(title, `${what}.title`), message: text(message, `${what}.message`) };
}

/** Whether all cells comply with their rules; null if only some do. */
function allValid(excel: Excel, sheet: Sheet, areas: readonly Range[]): boolean | null {
  const verdicts = new Set<boolean>();
  for (const area of areas) {
    eachCell(area, (row, column) => verdicts.add(isAllowed(excel.workbook, sheet, row, column)));
  }
  return verdicts.size === 1 ? verdicts.has(true) : null;
}

function typeOf(rule: ValidationRule | undefined, isPartly: boolean): string {
  if (rule) return rule.kind.charAt(0).toUpperCase() + rule.kind.slice(1);
  return isPartly ? "MixedCriteria" : "Inconsistent";
}

function ruleShown(rule: ValidationRule): Readonly<Record<string, unknown>> {
  switch (rule.kind) {
    case "custom":
      return { custom: { formula: rule.formula } };
    case "list":
      return { list: { source: rule.source, inCellDropDown: rule.inCellDropDown } };
    default: {
      const { kind, ...rest } = rule;
      return { [kind]: rest };
    }
  }
}

function ruleGiven(excel: Excel, given: unknown): ValidationRule {
  const kinds = isRecord(given) ? Object.entries(given).filter(([, one]) => isRecord(one)) : [];
  const [first, ...more] = kinds;
  if (!first || more.length > 0) throw invalidArgument("a rule has exactly one kind");
  const [kind, rule] = first;
  if (!isRecord(rule)) throw invalidArgument("rule");
  if (kind === "custom") return { kind, formula: formulaGiven(excel, rule["formula"]) };
  if (kind === "list") {
    const source = text(rule["source"], "rule.list.source");
    if (source === "") throw invalidArgument("a list is empty");
    if (source.startsWith("=")) excel.workbook.mustBeFormula(source);
    return { kind, source, inCellDropDown: rule["inCellDropDown"] !== false };
  }
  const basic = basicKinds.find((one) => one === kind);
  if (!basic) throw invalidArgument(`there is no rule of kind ${kind}`);
  const { formula2 } = rule;
  const operator = oneOf(rule["operator"], operators, "rule.operator");
  const needsTwo = operator === "Between" || operator === "NotBetween";
  if (needsTwo && (formula2 === undefined || formula2 === null)) throw invalidArgument("formula2 is missing");
  return {
    kind: basic,
    operator,
    formula1: operandGiven(excel, rule["formula1"]),
    ...(formula2 === undefined || formula2 === null ? {} : { formula2: operandGiven(excel, formula2) }),
  };
}

function formulaGiven({ workbook }: Excel, given: unknown): string {
  const rule = formula(workbook, given, "the formula of a rule");
  // The formula of a rule is limited to 255 characters, unlike that of a cell.
  if (rule.length > 256) throw invalidArgument("the formula of a rule is longer than 255 characters");
  return rule;
}

function operandGiven(excel: Excel, given: unknown): string | number {
  if (typeof given === "number") return given;
  const operand = text(given, "formula1");
  if (operand.startsWith("=")) excel.workbook.mustBeFormula(operand);
  return operand;
}
