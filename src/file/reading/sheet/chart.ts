import type { ChartLinePlan, ChartPlan, ChartSeriesPlan } from "../../../spreadsheet/plan";
import { type Range, toAddress } from "../../../spreadsheet/address";
import { child, children, descendants, figure, flag, word } from "../../xml/elements";
import { lineDashes, lineMarkers } from "../../package/line-looks";
import { parseReference } from "../cells/references";
import type { XmlElement } from "../../xml/parse-xml";

/** A chart but for its frame, or the words for why a plan cannot say it: "The chart … is not kept". */
export type ReadChart = Omit<ChartPlan, "name" | "position" | "alternativeText"> | string;

const barKinds: ReadonlyMap<string, ChartPlan["kind"]> = new Map([
  ["clustered", "bar-clustered"],
  ["percentStacked", "bar-stacked-100"],
]);

/** A width of a line is in English metric units. */
const unitsPerPoint = 12_700;

/** Reads a chart part (`c:chartSpace`). `sheet` is the sheet it stands on, which it has to be drawn from. */
export function readChart(space: XmlElement, sheet: string): ReadChart {
  const chart = child(space, "chart");
  const plot = child(chart, "plotArea");
  const drawn = plot?.children.filter(({ name }) => /Chart$/.test(name)) ?? [];
  const [bars, ...others] = drawn;
  const isLine = bars?.name === "lineChart";
  const isBar = bars?.name === "barChart" && word(child(bars, "barDir"), "val") === "bar";
  if (!bars || others.length > 0 || !(isBar || isLine)) return "is not of horizontal bars or of lines";
  const grouping = word(child(bars, "grouping"), "val");
  const kind = isLine ? lineKind(grouping) : barKinds.get(grouping);
  if (!kind) return "is stacked in another way";
  const [across, along] = [child(plot, "catAx"), child(plot, "valAx")];
  const isTurned = word(child(across, "scaling", "orientation"), "val") === "maxMin";
  const isAtEnd = word(child(along, "crosses"), "val") === "max";
  if (isLine && (isTurned || isAtEnd)) return "runs from right to left";
  if (isBar && !(isTurned && isAtEnd)) return "has its first category at the foot";
  const minimum = figure(child(along, "scaling", "min"), "val");
  const maximum = figure(child(along, "scaling", "max"), "val");
  if (minimum === undefined || maximum === undefined) return "has an axis without fixed ends";

  const series: ChartSeriesPlan[] = [];
  const categories: Range[] = [];
  for (const element of children(bars, "ser")) {
    const nameCell = cite(child(element, "tx", "strRef"), sheet);
    const values = cite(child(element, "val", "numRef"), sheet);
    const source = cite(child(element, "cat", "strRef") ?? child(element, "cat", "numRef"), sheet);
    const fill = isLine ? child(element, "spPr", "ln") : child(element, "spPr");
    const colour = word(child(fill, "solidFill", "srgbClr"), "val");
    const line = isLine ? readLine(element) : undefined;
    if (!nameCell || !values || !source) return "is drawn from other than cells of its own sheet";
    if (!/^[0-9A-F]{6}$/i.test(colour)) return "has a colour of the theme's";
    if (isLine && !line) return "has lines drawn in another way";
    const name = descendants(child(element, "tx"), "v")
      .map(({ text }) => text)
      .join("");
    categories.push(source);
    series.push({ nameCell, name, values, colour: `#${colour.toUpperCase()}`, ...(line && { line }) });
  }
  const [first] = categories;
  if (!first) return "has no series";
  if (categories.some((one) => toAddress(one) !== toAddress(first))) return "has several sets of categories";
  const title = child(chart, "title");
  const format = child(along, "numFmt");
  return {
    kind,
    title: descendants(title, "t")
      .map(({ text }) => text)
      .join(""),
    categories: first,
    series,
    valueAxis: { minimum, maximum, numberFormat: word(format, "formatCode") || "General" },
    legend: child(chart, "legend") !== undefined,
  };
}

function lineKind(grouping: string): ChartPlan["kind"] | undefined {
  return grouping === "standard" ? "line" : undefined;
}

/** How a line is drawn, its weight to a quarter of a point, as the library writes it; undefined when a plan has no words for it. */
function readLine(series: XmlElement): ChartLinePlan | undefined {
  const line = child(series, "spPr", "ln");
  const dash = keyOf(lineDashes, word(child(line, "prstDash"), "val") || lineDashes.solid);
  const marker = keyOf(lineMarkers, word(child(series, "marker", "symbol"), "val"));
  const weight = figure(line, "w");
  if (!dash || !marker || weight === undefined || flag(child(series, "smooth"), "val")) return undefined;
  return { dash, marker, weight: Math.round((weight / unitsPerPoint) * 4) / 4 };
}

function keyOf<Key extends string>(words: Readonly<Record<Key, string>>, found: string): Key | undefined {
  return (Object.keys(words) as Key[]).find((key) => words[key] === found);
}

/** Whether a chart that a plan can say shows more than the plan says. */
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
    (place !== undefined && word(place, "val") !== "b")
  );
}

function cite(source: XmlElement | undefined, sheet: string): Range | undefined {
  return parseReference(child(source, "f")?.text.trim() ?? "", [sheet])?.range;
}
