import type { ValidationPlan } from "../../../spreadsheet/plan";
import { unescapeText } from "../../package/escape-text";
import { child, children, flag, toNumber, textOf } from "../../xml/elements";
import { RuleCount, anchorOf, formulaIn } from "../cells/relative-rules";
import { daysTo1904 } from "../cells/days-1904";
import { parseAreas } from "../cells/references";
import type { NotCarried } from "../cells/not-carried";
import type { XmlElement } from "../../xml/parse-xml";
import { notCarriedWords } from "../../words/not-carried";

/** The validations of a worksheet, one for each range. */
export function readValidations(
  worksheet: XmlElement,
  { name, is1904 }: { readonly name: string; readonly is1904: boolean },
  notCarried: NotCarried,
): readonly ValidationPlan[] {
  const count = new RuleCount();
  return children(child(worksheet, "dataValidations"), "dataValidation")
    .flatMap((element) => readValidation(element, name, count, notCarried))
    .map((validation) => (is1904 ? in1900(validation) : validation));
}

/** The validation with its first date counted from 1900. */
function in1900(validation: ValidationPlan): ValidationPlan {
  const { rule } = validation;
  return rule.kind === "date"
    ? { ...validation, rule: { ...rule, minimum: rule.minimum + daysTo1904 } }
    : validation;
}

function readValidation(
  element: XmlElement,
  sheet: string,
  count: RuleCount,
  notCarried: NotCarried,
): readonly ValidationPlan[] {
  const areas = parseAreas(textOf(element, "sqref"));
  const text = (name: string): string => unescapeText(textOf(element, name));
  const [title, message] = [text("promptTitle"), text("prompt")];
  const isPrompted = flag(element, "showInputMessage") && (title !== "" || message !== "");
  const kind = textOf(element, "type") || "none";
  const style = textOf(element, "errorStyle") || "stop";
  if (!flag(element, "showErrorMessage") || style !== "stop") {
    if (kind !== "none" || isPrompted) notCarried.add(notCarriedWords.warnings, sheet);
    return [];
  }
  count.add(areas, child(element, "formula1")?.text ?? "");
  const anchor = anchorOf(areas);
  const rules = areas.map((range) => ({
    range,
    rule: ruleOf(element, kind, (formula) => formulaIn(formula, anchor, range)),
  }));
  if (rules.some(({ rule }) => !rule)) {
    if (kind !== "none") notCarried.add(notCarriedWords.validation(kind), sheet);
    return [];
  }
  if (flag(element, "allowBlank")) notCarried.add(notCarriedWords.ignoredBlanks, sheet);
  if (kind === "list" && flag(element, "showDropDown")) notCarried.add(notCarriedWords.listArrows, sheet);
  return rules.flatMap(({ range, rule }) =>
    rule
      ? [
          {
            range,
            rule,
            ...(isPrompted && { prompt: { title, message } }),
            error: { title: text("errorTitle"), message: text("error") },
          },
        ]
      : [],
  );
}

function ruleOf(
  element: XmlElement,
  kind: string,
  move: (formula: string) => string,
): ValidationPlan["rule"] | undefined {
  const [first, second] = ["formula1", "formula2"].map((name) => child(element, name)?.text.trim());
  const operator = textOf(element, "operator") || "between";
  const [minimum, maximum] = [toNumber(first), toNumber(second)];
  switch (kind) {
    case "custom":
      return first ? { kind, formula: move(first) } : undefined;
    case "list": {
      // The list is a text in a formula, with quotation marks doubled. LibreOffice does not double them.
      const inside = /^"(.*)"$/s.exec(first ?? "")?.[1];
      return inside === undefined ? undefined : { kind, values: inside.replace(/""/g, '"').split(",") };
    }
    case "decimal":
      return operator === "between" && minimum !== undefined && maximum !== undefined
        ? { kind, minimum, maximum }
        : undefined;
    case "date":
      return operator === "greaterThanOrEqual" && minimum !== undefined ? { kind, minimum } : undefined;
    default:
      return undefined;
  }
}
