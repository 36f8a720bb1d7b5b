import type { Range } from "../../../spreadsheet/address";
import type { ChartPlan } from "../../../spreadsheet/plan";
import type { PartStore } from "../../guard/part-store";
import { hasMore, readChart } from "./chart";
import { child, findAnywhere, textOf } from "../../xml/elements";
import { coveredCells } from "../attachments/anchors";
import type { NotCarried } from "../cells/not-carried";
import type { XmlElement } from "../../xml/parse-xml";
import { notCarriedWords } from "../../words/not-carried";

/** Reads the charts of a drawing part. Other objects are reported to `notCarried`. */
export function readDrawing(
  part: string,
  store: PartStore,
  sheet: string,
  notCarried: NotCarried,
): readonly ChartPlan[] {
  const charts = new Map(
    store.relationships(part).flatMap((one) => (one.type === "chart" ? [[one.id, one.part]] : [])),
  );
  const seen = new Set<string>();
  const drawing = store.tree(part, { namespace: "xdr", name: "wsDr" });
  if (!drawing) return [];
  return drawing.children.flatMap((anchor): readonly ChartPlan[] => {
    const frame = child(anchor, "graphicFrame");
    const chart = child(frame, "a:graphic", "a:graphicData", "c:chart");
    const target = charts.get(textOf(chart, "r:id"));
    const isNew = target !== undefined && !seen.has(target);
    const space = isNew ? store.tree(target, { namespace: "c", name: "chartSpace" }) : undefined;
    if (target === undefined || !space) {
      notCarried.add(whatIsLost(anchor), sheet);
      return [];
    }
    seen.add(target);
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
  if (findAnywhere(anchor, "pic").length > 0) return notCarriedWords.pictures;
  if (child(anchor, "sp") ?? child(anchor, "cxnSp") ?? child(anchor, "grpSp")) return notCarriedWords.shapes;
  return notCarriedWords.drawings;
}

/** The cells that a chart covers; undefined if its size is not given in cells. */
function positionOf(anchor: XmlElement): Range | undefined {
  return anchor.name === "twoCellAnchor" && child(anchor, "to") ? coveredCells(anchor) : undefined;
}
