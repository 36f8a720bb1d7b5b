import type { ConditionalFormatPlan } from "../../../spreadsheet/plan";
import type { ReadColour } from "./colours";
import { child, children, numberOf, flag, textOf } from "../../xml/elements";
import { RuleCount, anchorOf, formulaIn } from "../cells/relative-rules";
import { parseAreas } from "../cells/references";
import type { NotCarried } from "../cells/not-carried";
import type { XmlElement } from "../../xml/parse-xml";
import { notCarriedWords } from "../../words/not-carried";

/** What is passed over [X2b]. */
const unread = ["extLst", "mc:AlternateContent"];

type Look = ConditionalFormatPlan["format"];

/**
 * The formula rules of a worksheet, one for each range, highest priority first. `styles` has their formats.
 */
export function readConditionalFormats(
  worksheet: XmlElement,
  styles: XmlElement | undefined,
  colour: ReadColour,
  sheet: string,
  notCarried: NotCarried,
): readonly ConditionalFormatPlan[] {
  const looks = children(child(styles, "dxfs"), "dxf");
  const count = new RuleCount();
  const found: { readonly priority: number; readonly plans: readonly ConditionalFormatPlan[] }[] = [];
  for (const block of children(worksheet, "conditionalFormatting")) {
    const areas = parseAreas(textOf(block, "sqref"));
    for (const rule of children(block, "cfRule")) {
      const formula = child(rule, "formula")?.text;
      if (textOf(rule, "type") !== "expression" || !formula) {
        notCarried.add(notCarriedWords.conditionalFormats, sheet);
        continue;
      }
      count.add(areas, formula);
      const anchor = anchorOf(areas);
      const format = lookOf(looks[numberOf(rule, "dxfId") ?? -1], colour, sheet, notCarried);
      const stopIfTrue = flag(rule, "stopIfTrue");
      const plans = areas.map((range) => ({
        range,
        formula: formulaIn(formula, anchor, range),
        format,
        stopIfTrue,
      }));
      found.push({ priority: numberOf(rule, "priority") ?? Infinity, plans });
    }
  }
  return found.sort((a, b) => a.priority - b.priority || 0).flatMap(({ plans }) => plans);
}

function lookOf(
  element: XmlElement | undefined,
  colour: ReadColour,
  sheet: string,
  notCarried: NotCarried,
): Look {
  const font = child(element, "font");
  const bold = child(font, "b");
  const fontColour = colour(child(font, "color"));
  const pattern = child(element, "fill", "patternFill");
  const kind = textOf(pattern, "patternType") || "solid";
  // A solid fill of a conditional format is its background colour. Some programs write the foreground
  // instead.
  const fill =
    kind === "solid" ? (colour(child(pattern, "bgColor")) ?? colour(child(pattern, "fgColor"))) : undefined;
  const numberFormat = textOf(child(element, "numFmt"), "formatCode");
  const isMore =
    font?.children.some(({ name }) => !["b", "color", ...unread].includes(name)) ||
    element?.children.some(({ name }) => !["font", "fill", "numFmt", ...unread].includes(name)) ||
    (child(element, "fill") && fill === undefined);
  if (isMore) notCarried.add(notCarriedWords.conditionalFormatParts, sheet);
  return {
    ...(fontColour !== undefined && { fontColour }),
    ...(bold && { bold: flag(bold, "val", true) }),
    ...(fill !== undefined && { fill }),
    ...(numberFormat !== "" && { numberFormat }),
  };
}
