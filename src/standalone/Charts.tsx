import * as React from "react";
import type { ChartView } from "../simulator/view/chart-view";
import type { SheetView } from "../simulator/view/sheet-view";
import { layOutChart, type Size } from "./chart-geometry";
import { measureText } from "./measure-text";

const font = "12px Calibri, Carlito, sans-serif";

interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

/** The charts of a sheet, each over the cells that it covers. */
export function Charts({
  view,
  scroller,
}: {
  readonly view: SheetView;
  readonly scroller: React.RefObject<HTMLElement>;
}): JSX.Element {
  const boxes = useBoxes(view, scroller);
  return (
    <>
      {view.charts.map((chart) => {
        const box = boxes.get(chart.id);
        return box ? <Chart key={chart.id} chart={chart} box={box} /> : null;
      })}
    </>
  );
}

function Chart({ chart, box }: { readonly chart: ChartView; readonly box: Box }): JSX.Element {
  const { title, bars, categories, ticks, legend } = layOutChart(chart, box, (text) =>
    measureText(text, font),
  );
  return (
    <svg
      className="chart"
      role="img"
      aria-label={chart.alternativeText || chart.title || chart.name}
      style={{ left: box.left, top: box.top }}
      width={box.width}
      height={box.height}
      viewBox={`0 0 ${box.width} ${box.height}`}
    >
      <rect className="chart-ground" x="0.5" y="0.5" width={box.width - 1} height={box.height - 1} />
      {title && (
        <text className="chart-title" x={title.x} y={title.y} textAnchor="middle">
          {title.text}
        </text>
      )}
      {ticks.map(({ x, y, text, top, bottom }) => (
        <g key={x}>
          <line className="chart-line" x1={x} x2={x} y1={top} y2={bottom} />
          <text x={x} y={y} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      {bars.map(({ colour, ...bar }, index) => (
        <rect key={index} {...bar} fill={colour} />
      ))}
      {categories.map(({ x, y, text }) => (
        <text key={y} x={x} y={y} textAnchor="end" dominantBaseline="central">
          {text}
        </text>
      ))}
      {legend.map(({ x, y, text, colour }) => (
        <g key={text}>
          <rect x={x} y={y - 8} width="9" height="9" fill={colour} />
          <text x={x + 14} y={y}>
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Where the browser has laid the covered cells out. Measured again whenever the table changes its size. */
function useBoxes(view: SheetView, scroller: React.RefObject<HTMLElement>): ReadonlyMap<string, Box> {
  const [boxes, setBoxes] = React.useState<ReadonlyMap<string, Box>>(new Map());
  const { charts } = view;
  React.useLayoutEffect(() => {
    const table = scroller.current?.querySelector("table");
    if (!table || charts.length === 0) {
      setBoxes(new Map());
      return;
    }
    const measure = (): void => setBoxes(new Map(charts.flatMap((chart) => measureChart(table, chart))));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(table);
    return () => observer.disconnect();
  }, [view, charts, scroller]);
  return boxes;
}

function measureChart(table: HTMLElement, { id, position }: ChartView): readonly (readonly [string, Box])[] {
  const { row, column, rows, columns } = position;
  const placeOf = (r: number, c: number): DOMRect | undefined => {
    const rowBox = table.querySelector(`th[data-row="${r}"]`)?.getBoundingClientRect();
    const columnBox = table.querySelector(`th[data-column="${c}"]`)?.getBoundingClientRect();
    return rowBox && columnBox && new DOMRect(columnBox.left, rowBox.top, columnBox.width, rowBox.height);
  };
  const first = placeOf(row, column);
  const last = placeOf(row + rows - 1, column + columns - 1);
  if (!first || !last) return [];
  const own = table.getBoundingClientRect();
  const box = {
    left: first.left - own.left,
    top: first.top - own.top,
    width: last.right - first.left,
    height: last.bottom - first.top,
  };
  return [[id, box]];
}
