import type { ValidationPlan } from "../../../spreadsheet/plan";
import { unescapeText } from "../../package/escape-text";
import { child, children, flag, toFigure, word } from "../../xml/elements";
import { RuleCount, anchorOf, formulaIn } from "../cells/relative-rules";
import { parseAreas } from "../cells/references";
import type { NotCarried } from "../cells/not-carried";
import type { XmlElement } from "../../xml/parse-xml";

/** The validations of a worksheet, one for each range. */
export function readValidations(
  worksheet: XmlElement,
  sheet: string,
  notCarried: NotCarried,
): readonly ValidationPlan[] {
  const count = new RuleCount();
  return children(child(worksheet, "dataValidations"), "dataValidation").flatMap((element) =>
    readValidation(element, sheet, count, notCarried),
  );
}

function readValidation(
  element: XmlElement,
  sheet: string,
  count: RuleCount,
  notCarried: NotCarried,
): readonly ValidationPlan[] {
  const areas = parseAreas(word(element, "sqref"));
  const text = (name: string): string => unescapeText(word(element, name));
  const [title, message] = [text("promptTitle"), text("prompt")];
  const isPrompted = flag(element, "showInputMessage") && (title !== "" || message !== "");
  const kind = word(element, "type") || "none";
  const style = word(element, "errorStyle") || "stop";
  if (!flag(element, "showErrorMessage") || style !== "stop") {
    if (kind !== "none" || isPrompted)
      notCarried.add("Validations that only prompt or warn are not kept", sheet);
    return [];
  }
  count.add(areas, child(element, "formula1")?.text ?? "");
  const anchor = anchorOf(areas);
  const rules = areas.map((range) => ({
    range,
    rule: ruleOf(element, kind, (formula) => formulaIn(formula, anchor, range)),
  }));
  if (rules.some(({ rule }) => !rule)) {
    if (kind !== "none")
      notCarried.add(`Validations of ${kinds.get(kind) ?? "an unknown kind"} are not kept`, sheet);
    return [];
  }
  if (flag(element, "allowBlank")) notCarried.add("Validations that let blanks pass no longer do", sheet);
  if (kind === "list" && flag(element, "showDropDown")) notCarried.add("Lists show their arrow again", sheet);
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

/** Kinds for which a plan has no words, or has them for one form only. */
const kinds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    whole: "whole numbers",
    decimal: "numbers other than from one to another",
    list: "lists that are taken from cells",
    date: "dates other than from a day on",
    time: "times",
    textLength: "the length of text",
  }),
);

function ruleOf(
  element: XmlElement,
  kind: string,
  move: (formula: string) => string,
): ValidationPlan["rule"] | undefined {
  const [first, second] = ["formula1", "formula2"].map((name) => child(element, name)?.text.trim());
  const operator = word(element, "operator") || "between";
  const [minimum, maximum] = [toFigure(first), toFigure(second)];
  switch (kind) {
    case "custom":
      return first ? { kind, formula: move(first) } : undefined;
    case "list": {
      // The list is a text in a formula, in which a quotation mark is doubled. LibreOffice does not double it.
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
