import { eachCell, subtractAll } from "../../../state/areas";
import type { Range } from "../../../../spreadsheet/address";
import {
  changeValidation,
  clearValidation,
  findValidation,
  setValidationRule,
} from "../../../editing/edit-rules";
import { isAllowed } from "../../../editing/validate";
import type { Sheet, ValidationRule } from "../../../state/state";
import type { Excel } from "../../excel";
import { boolean, oneOf, text } from "../../given";
import { invalidArgument } from "../../../state/host-error";
import { HostObject, isRecord } from "../../host-object";

const operators = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
];
const alertStyles = ["Stop", "Warning", "Information"];
const basicKinds = ["wholeNumber", "decimal", "date", "time", "textLength"] as const;

/** `range.dataValidation`. */
export function validationObject(excel: Excel, sheet: Sheet, areas: readonly Range[]): HostObject {
  const { workbook } = excel;
  const found = (): ReturnType<typeof findValidation> => findValidation(sheet, areas);
  const isNone = (): boolean =>
    sheet.validations.every((one) =>
      one.areas.every((area) => areas.every((other) => !overlaps(area, other))),
    );
  const isPartly = (): boolean => {
    const covered = sheet.validations.flatMap((one) => one.areas);
    return subtractAll(areas, covered).length > 0;
  };
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
      ignoreBlanks: {
        get: () => found()?.ignoreBlanks ?? (isNone() ? true : null),
        set: (value) => {
          workbook.mustAllow(sheet);
          changeValidation(sheet, areas, { ignoreBlanks: boolean(value, "ignoreBlanks") });
        },
      },
      prompt: {
        get: () => found()?.prompt ?? null,
        set: (value) => {
          if (!isRecord(value)) throw invalidArgument("prompt");
          workbook.mustAllow(sheet);
          const { title = "", message = "", showPrompt = true } = value;
          changeValidation(sheet, areas, {
            prompt: {
              showPrompt: boolean(showPrompt, "prompt.showPrompt"),
              title: text(title, "prompt.title"),
              message: text(message, "prompt.message"),
            },
          });
        },
      },
      errorAlert: {
        get: () => found()?.errorAlert ?? null,
        set: (value) => {
          if (!isRecord(value)) throw invalidArgument("errorAlert");
          workbook.mustAllow(sheet);
          const { title = "", message = "", showAlert = true, style = "Stop" } = value;
          changeValidation(sheet, areas, {
            errorAlert: {
              showAlert: boolean(showAlert, "errorAlert.showAlert"),
              style: oneOf(style, alertStyles, "errorAlert.style"),
              title: text(title, "errorAlert.title"),
              message: text(message, "errorAlert.message"),
            },
          });
        },
      },
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

function overlaps(a: Range, b: Range): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
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

function formulaGiven(excel: Excel, given: unknown): string {
  const formula = text(given, "formula");
  if (!formula.startsWith("=")) throw invalidArgument("the formula of a rule begins with =");
  // The formula of a rule is limited to 255 characters, unlike that of a cell.
  if (formula.length > 256) throw invalidArgument("the formula of a rule is longer than 255 characters");
  excel.workbook.mustBeFormula(formula);
  return formula;
}

function operandGiven(excel: Excel, given: unknown): string | number {
  if (typeof given === "number") return given;
  const operand = text(given, "formula1");
  if (operand.startsWith("=")) excel.workbook.mustBeFormula(operand);
  return operand;
}
