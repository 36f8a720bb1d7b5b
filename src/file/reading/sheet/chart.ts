import type { ChartLinePlan, ChartPlan, ChartSeriesPlan } from "../../../spreadsheet/plan";
import { type Range, toAddress } from "../../../spreadsheet/address";
import { child, children, descendants, numberOf, flag, textOf } from "../../xml/elements";
import { lineDashes, lineMarkers } from "../../package/line-looks";
import { parseReference } from "../cells/references";
import type { XmlElement } from "../../xml/parse-xml";
import type { ChartReason } from "../../words/not-carried";

/** A chart without its frame, or why a plan cannot contain it. */
export type ReadChart = Omit<ChartPlan, "name" | "position" | "alternativeText"> | ChartReason;

const barKinds: ReadonlyMap<string, ChartPlan["kind"]> = new Map([
  ["clustered", "bar-clustered"],
  ["percentStacked", "bar-stacked-100"],
]);

/** Line widths are in English metric units (EMU). */
const unitsPerPoint = 12_700;

/** Reads a chart part (`c:chartSpace`). `sheet` is the chart's own sheet, which must also have its data. */
export function readChart(space: XmlElement, sheet: string): ReadChart {
  const chart = child(space, "chart");
  const plot = child(chart, "plotArea");
  const drawn = plot?.children.filter(({ name }) => /Chart$/.test(name)) ?? [];
  const [bars, ...others] = drawn;
  const isLine = bars?.name === "lineChart";
  const isBar = bars?.name === "barChart" && textOf(child(bars, "barDir"), "val") === "bar";
  if (!bars || others.length > 0 || !(isBar || isLine)) return "kind";
  const grouping = textOf(child(bars, "grouping"), "val");
  const kind = isLine ? lineKind(grouping) : barKinds.get(grouping);
  if (!kind) return "grouping";
  const [across, along] = [child(plot, "catAx"), child(plot, "valAx")];
  const isTurned = textOf(child(across, "scaling", "orientation"), "val") === "maxMin";
  const isAtEnd = textOf(child(along, "crosses"), "val") === "max";
  if (isLine && (isTurned || isAtEnd)) return "direction";
  if (isBar && !(isTurned && isAtEnd)) return "order";
  const minimum = numberOf(child(along, "scaling", "min"), "val");
  const maximum = numberOf(child(along, "scaling", "max"), "val");
  if (minimum === undefined || maximum === undefined) return "axis";

  const series: ChartSeriesPlan[] = [];
  const categories: Range[] = [];
  for (const element of children(bars, "ser")) {
    const nameCell = cite(child(element, "tx", "strRef"), sheet);
    const values = cite(child(element, "val", "numRef"), sheet);
    const source = cite(child(element, "cat", "strRef") ?? child(element, "cat", "numRef"), sheet);
    const fill = isLine ? child(element, "spPr", "a:ln") : child(element, "spPr");
    const colour = textOf(child(fill, "a:solidFill", "a:srgbClr"), "val");
    const line = isLine ? readLine(element) : undefined;
    if (!nameCell || !values || !source) return "source";
    if (!/^[0-9A-F]{6}$/i.test(colour)) return "colour";
    if (isLine && !line) return "line";
    const name = descendants(child(element, "tx"), "v")
      .map(({ text }) => text)
      .join("");
    categories.push(source);
    series.push({ nameCell, name, values, colour: `#${colour.toUpperCase()}`, ...(line && { line }) });
  }
  const [first] = categories;
  if (!first) return "empty";
  if (categories.some((one) => toAddress(one) !== toAddress(first))) return "categories";
  const title = child(chart, "title");
  const format = child(along, "numFmt");
  return {
    kind,
    title: descendants(title, "a:t")
      .map(({ text }) => text)
      .join(""),
    categories: first,
    series,
    valueAxis: { minimum, maximum, numberFormat: textOf(format, "formatCode") || "General" },
    legend: child(chart, "legend") !== undefined,
  };
}

function lineKind(grouping: string): ChartPlan["kind"] | undefined {
  return grouping === "standard" ? "line" : undefined;
}

/**
 * The style of a line, with its weight rounded to a quarter of a point as the library writes it; undefined if
 * a plan cannot contain it.
 */
function readLine(series: XmlElement): ChartLinePlan | undefined {
  const line = child(series, "spPr", "a:ln");
  const dash = keyOf(lineDashes, textOf(child(line, "a:prstDash"), "val") || lineDashes.solid);
  const marker = keyOf(lineMarkers, textOf(child(series, "marker", "symbol"), "val"));
  const weight = numberOf(line, "w");
  if (!dash || !marker || weight === undefined || flag(child(series, "smooth"), "val")) return undefined;
  return { dash, marker, weight: Math.round((weight / unitsPerPoint) * 4) / 4 };
}

function keyOf<Key extends string>(words: Readonly<Record<Key, string>>, found: string): Key | undefined {
  return (Object.keys(words) as Key[]).find((key) => words[key] === found);
}

/** Whether a chart shows more than a plan contains. */
export function hasMore(space: XmlElement): boolean {
  const labels = descendants(space, "dLbls").flatMap((one) => [one, ...children(one, "dLbl")]);
  const place = descendants(space, "legendPos")[0];
  return (
    labels.some((one) =>
      one.children.some(
        ({ name }) => /^show(Val|Percent|SerName|CatName)$/.test(name) && flag(child(one, name), "val"),
      ),
    ) ||
    ["trendline", "errBars", "dPt", "dTable"].some((name) => descendants(space, name).length > 0) ||
    (place !== undefined && textOf(place, "val") !== "b")
  );
}

function cite(source: XmlElement | undefined, sheet: string): Range | undefined {
  return parseReference(child(source, "f")?.text.trim() ?? "", [sheet])?.range;
}
