import { type Range, range } from "../../../spreadsheet/address";
import type { ChartPlan } from "../../../spreadsheet/plan";
import type { WorkbookParts } from "../../package/package-parts";
import { hasMore, readChart } from "./chart";
import { child, children, descendants, toFigure, word } from "../../xml/elements";
import type { NotCarried } from "../cells/not-carried";
import { type XmlElement, parseXml } from "../../xml/parse-xml";

/** The charts of a drawing part. What else is drawn there goes to `notCarried`. */
export function readDrawing(
  part: string,
  parts: WorkbookParts,
  sheet: string,
  notCarried: NotCarried,
): readonly ChartPlan[] {
  const xml = parts.text(part);
  if (xml === undefined) return [];
  const relationships = parts.relationships(part);
  const seen = new Set<string>();
  return parseXml(xml).children.flatMap((anchor): readonly ChartPlan[] => {
    const frame = child(anchor, "graphicFrame");
    const chart = child(frame, "graphic", "graphicData", "chart");
    const target = relationships.find(({ id, type }) => type === "chart" && id === word(chart, "id"));
    const text = target && !seen.has(target.part) && parts.text(target.part);
    if (!text) {
      notCarried.add(whatIsLost(anchor), sheet);
      return [];
    }
    seen.add(target.part);
    const space = parseXml(text);
    const about = child(frame, "nvGraphicFramePr", "cNvPr");
    const name = word(about, "name");
    const position = positionOf(anchor);
    const read = position ? readChart(space, sheet) : "hangs on no cells";
    if (typeof read === "string" || !position) {
      notCarried.add(`The chart "${name}" ${read} and is not kept`, sheet);
      return [];
    }
    if (hasMore(space))
      notCarried.add("Of charts, labels, trend lines and where the legend stands are not kept", sheet);
    return [{ name, ...read, position, alternativeText: word(about, "descr") }];
  });
}

function whatIsLost(anchor: XmlElement): string {
  if (descendants(anchor, "pic").length > 0) return "Pictures are not kept";
  if (child(anchor, "sp") ?? child(anchor, "cxnSp") ?? child(anchor, "grpSp"))
    return "Shapes and text boxes are not kept";
  return "Drawings other than charts are not kept";
}

/**
 * The cells that an object covers, those that it covers in part among them. The second corner lies in the cell after
 * the last one when the object ends where that cell begins.
 */
function positionOf(anchor: XmlElement): Range | undefined {
  if (anchor.name !== "twoCellAnchor") return undefined;
  const [from] = children(anchor, "from");
  const [to] = children(anchor, "to");
  const at = (corner: XmlElement | undefined, name: string): number =>
    toFigure(child(corner, name)?.text) ?? 0;
  const span = (name: string): number => at(to, name) - at(from, name) + (at(to, `${name}Off`) > 0 ? 1 : 0);
  const [rows, columns] = [span("row"), span("col")];
  if (!from || !to || rows < 1 || columns < 1) return undefined;
  return range(at(from, "row") + 1, at(from, "col") + 1, rows, columns);
}
