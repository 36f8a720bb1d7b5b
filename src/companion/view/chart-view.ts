import type { Range } from "../../spreadsheet/address";
import { valueOf, type CellValue } from "../../spreadsheet/cells";
import { displayText } from "../../spreadsheet/display-text";
import type { ChartLinePlan, ChartPlan, SheetPlan } from "../../spreadsheet/plan";
import { contentAt } from "../../spreadsheet/plan-cells";

/** A chart with everything that is drawn. */
export interface ChartView extends Pick<
  ChartPlan,
  "name" | "title" | "kind" | "position" | "legend" | "alternativeText"
> {
  readonly categories: readonly string[];
  readonly series: readonly SeriesView[];
  readonly axis: { readonly minimum: number; readonly maximum: number; readonly ticks: readonly Tick[] };
}

interface SeriesView {
  readonly name: string;
  readonly colour: string;
  /** The line of a series in a line chart. */
  readonly line: ChartLinePlan | undefined;
  /** Undefined for a cell without a number, which draws nothing. */
  readonly values: readonly (number | undefined)[];
}

interface Tick {
  readonly value: number;
  readonly text: string;
}

const steps = 5;

export function chartsOf(sheet: SheetPlan): readonly ChartView[] {
  return sheet.charts.map(({ categories, series, valueAxis, ...chart }) => {
    const { minimum, maximum, numberFormat } = valueAxis;
    return {
      ...chart,
      categories: valuesIn(sheet, categories).map((value) => displayText(value)),
      series: series.map(({ name, colour, line, values }) => ({
        name,
        colour,
        line,
        values: valuesIn(sheet, values).map((value) => (typeof value === "number" ? value : undefined)),
      })),
      axis: {
        minimum,
        maximum,
        ticks: Array.from({ length: steps + 1 }, (_, index) => {
          const value = minimum + ((maximum - minimum) * index) / steps;
          return { value, text: displayText(value, numberFormat) };
        }),
      },
    };
  });
}

/** A chart draws no more points; a file may name whole columns. */
const mostPoints = 1_000;

function valuesIn(sheet: SheetPlan, { row, column, rows, columns }: Range): readonly CellValue[] {
  return Array.from({ length: Math.min(mostPoints, rows * columns) }, (_, at) =>
    valueOf(contentAt(sheet, row + Math.floor(at / columns), column + (at % columns))),
  );
}
