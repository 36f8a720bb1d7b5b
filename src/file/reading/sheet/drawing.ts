import { type Range, range } from "../../../spreadsheet/address";
import type { ChartPlan } from "../../../spreadsheet/plan";
import type { WorkbookParts } from "../../package/package-parts";
import { hasMore, readChart } from "./chart";
import { child, children, descendants, toNumber, textOf } from "../../xml/elements";
import type { NotCarried } from "../cells/not-carried";
import { type XmlElement, parseXml } from "../../xml/parse-xml";
import { notCarriedWords } from "../../words/not-carried";

/** Reads the charts of a drawing part. Other objects are reported to `notCarried`. */
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
    const target = relationships.find(({ id, type }) => type === "chart" && id === textOf(chart, "id"));
    const text = target && !seen.has(target.part) && parts.text(target.part);
    if (!text) {
      notCarried.add(whatIsLost(anchor), sheet);
      return [];
    }
    seen.add(target.part);
    const space = parseXml(text);
    const properties = child(frame, "nvGraphicFramePr", "cNvPr");
    const name = textOf(properties, "name");
    const position = positionOf(anchor);
    const read = position && readChart(space, sheet);
    if (!position || !read || typeof read === "string") {
      const reason = typeof read === "string" ? read : "position";
      notCarried.add(notCarriedWords.chart(name, reason), sheet);
      return [];
    }
    if (hasMore(space)) notCarried.add(notCarriedWords.chartParts, sheet);
    return [{ name, ...read, position, alternativeText: textOf(properties, "descr") }];
  });
}

function whatIsLost(anchor: XmlElement): string {
  if (descendants(anchor, "pic").length > 0) return notCarriedWords.pictures;
  if (child(anchor, "sp") ?? child(anchor, "cxnSp") ?? child(anchor, "grpSp")) return notCarriedWords.shapes;
  return notCarriedWords.drawings;
}

/**
 * The cells that an object covers fully or partly. The second corner is in the cell after the last one if the
 * object ends where that cell starts.
 */
function positionOf(anchor: XmlElement): Range | undefined {
  if (anchor.name !== "twoCellAnchor") return undefined;
  const [from] = children(anchor, "from");
  const [to] = children(anchor, "to");
  const at = (corner: XmlElement | undefined, name: string): number =>
    toNumber(child(corner, name)?.text) ?? 0;
  const span = (name: string): number => at(to, name) - at(from, name) + (at(to, `${name}Off`) > 0 ? 1 : 0);
  const [rows, columns] = [span("row"), span("col")];
  if (!from || !to || rows < 1 || columns < 1) return undefined;
  return range(at(from, "row") + 1, at(from, "col") + 1, rows, columns);
}
