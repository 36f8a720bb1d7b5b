import { type Range, reference } from "../../spreadsheet/address";
import { type CellValue, valueOf } from "../../spreadsheet/cells";
import type { ChartPlan, SheetPlan } from "../../spreadsheet/plan";
import { contentAt } from "../../spreadsheet/plan-cells";
import { escapeXml } from "../package/escape-text";

/** The grey gridlines of a new chart in Excel. */
const paleGridlines =
  '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

/**
 * Links the series names of a chart to their cells, and adds the cached values of all cells that the chart
 * refers to.
 */
export function completeChart(xml: string, sheet: SheetPlan, chart: ChartPlan): string {
  let series = -1;
  const withGridlines = xml.replace("<c:majorGridlines/>", () => paleGridlines);
  return withGridlines.replace(/<c:ser>.*?<\/c:ser>/gs, (text) => {
    series++;
    const plan = chart.series[series];
    if (!plan) throw new Error(`The chart "${chart.name}" was written with too many series.`);
    const named = text.replace(
      /<c:tx>.*?<\/c:tx>/s,
      () => `<c:tx><c:strRef>${citeCells(sheet, plan.nameCell, "str")}</c:strRef></c:tx>`,
    );
    return named
      .replace(
        /(<c:cat><c:strRef>)<c:f>.*?<\/c:f>/s,
        (_, open: string) => open + citeCells(sheet, chart.categories, "str"),
      )
      .replace(
        /(<c:val><c:numRef>)<c:f>.*?<\/c:f>/s,
        (_, open: string) => open + citeCells(sheet, plan.values, "num"),
      );
  });
}

/** A reference to cells, with their values as a cache. */
function citeCells(sheet: SheetPlan, range: Range, kind: "str" | "num"): string {
  const values: CellValue[] = [];
  for (let row = range.row; row < range.row + range.rows; row++) {
    for (let column = range.column; column < range.column + range.columns; column++) {
      values.push(valueOf(contentAt(sheet, row, column)));
    }
  }
  const points = values.map((value, index) => {
    const isShown = kind === "num" ? typeof value === "number" : value !== null;
    return isShown ? `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>` : "";
  });
  const cache = `<c:${kind}Cache><c:ptCount val="${values.length}"/>${points.join("")}</c:${kind}Cache>`;
  return `<c:f>${escapeXml(reference(sheet.name, range))}</c:f>${cache}`;
}
