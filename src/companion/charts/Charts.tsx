import * as React from "react";
import type { ChartView } from "../view/chart-view";
import type { SheetView } from "../view/sheet-view";
import { layOutChart, type MarkerPlace, type Size } from "./chart-geometry";
import { measureText } from "../look/measure-text";

const font = "12px Calibri, Carlito, sans-serif";

interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

/** The charts of a sheet, each placed over its cells. */
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
      {view.charts.map((chart, index) => {
        const box = boxes[index];
        return box ? <Chart key={index} chart={chart} box={box} /> : null;
      })}
    </>
  );
}

function Chart({ chart, box }: { readonly chart: ChartView; readonly box: Box }): JSX.Element {
  const { title, bars, strokes, markers, categories, ticks, legend } = layOutChart(chart, box, (text) =>
    measureText(text, font),
  );
  return (
    <svg
      className="chart"
      role="img"
      aria-label={chart.alternativeText || chart.title || chart.name}
      style={{ left: box.left, top: box.top, font }}
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
      {ticks.map(({ x, y, text, anchor, line }, index) => (
        <g key={index}>
          <line className="chart-line" {...line} />
          <text x={x} y={y} textAnchor={anchor}>
            {text}
          </text>
        </g>
      ))}
      {bars.map(({ colour, ...bar }, index) => (
        <rect key={index} {...bar} fill={colour} />
      ))}
      {strokes.map(({ points, colour, width, dashes }, index) => (
        <polyline
          key={index}
          points={points.map((point) => point.join(",")).join(" ")}
          fill="none"
          stroke={colour}
          strokeWidth={width}
          strokeDasharray={dashes.join(" ")}
        />
      ))}
      {markers.map((marker, index) => (
        <Marker key={index} {...marker} />
      ))}
      {categories.map(({ x, y, text, anchor }, index) => (
        <text key={index} x={x} y={y} textAnchor={anchor} dominantBaseline="central">
          {text}
        </text>
      ))}
      {legend.map(({ x, y, text, colour, marker }) => (
        <g key={text}>
          {marker === undefined ? (
            <rect x={x} y={y - 8} width="9" height="9" fill={colour} />
          ) : (
            <Marker x={x + 4} y={y - 4} colour={colour} shape={marker} />
          )}
          <text x={x + 14} y={y}>
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
}

const shapes: Readonly<Partial<Record<MarkerPlace["shape"], string>>> = {
  square: "M-4,-4H4V4H-4Z",
  triangle: "M0,-5L5,4H-5Z",
  diamond: "M0,-5L5,0L0,5L-5,0Z",
  cross: "M-4,-4L4,4M4,-4L-4,4",
};

function Marker({ x, y, colour, shape }: MarkerPlace): JSX.Element {
  const path = shapes[shape];
  if (path === undefined) return <circle cx={x} cy={y} r="4.5" fill={colour} />;
  return <path d={path} transform={`translate(${x} ${y})`} fill={colour} stroke={colour} strokeWidth="1.5" />;
}

/** A chart of cells that are not in the view has none. */
type Boxes = readonly (Box | undefined)[];

/** The position of the covered cells in the page; measured again whenever the table is resized. */
function useBoxes(view: SheetView, scroller: React.RefObject<HTMLElement>): Boxes {
  const [boxes, setBoxes] = React.useState<Boxes>([]);
  const { charts } = view;
  React.useLayoutEffect(() => {
    const table = scroller.current?.querySelector("table");
    if (!table || charts.length === 0) {
      setBoxes([]);
      return;
    }
    const measure = (): void => setBoxes(charts.map((chart) => measureChart(table, chart)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(table);
    return () => observer.disconnect();
  }, [view, charts, scroller]);
  return boxes;
}

function measureChart(table: HTMLElement, { position }: ChartView): Box | undefined {
  const { row, column, rows, columns } = position;
  const placeOf = (r: number, c: number): DOMRect | undefined => {
    const rowBox = table.querySelector(`th[data-row="${r}"]`)?.getBoundingClientRect();
    const columnBox = table.querySelector(`th[data-column="${c}"]`)?.getBoundingClientRect();
    return rowBox && columnBox && new DOMRect(columnBox.left, rowBox.top, columnBox.width, rowBox.height);
  };
  const first = placeOf(row, column);
  const last = placeOf(row + rows - 1, column + columns - 1);
  if (!first || !last) return undefined;
  const own = table.getBoundingClientRect();
  return {
    left: first.left - own.left,
    top: first.top - own.top,
    width: last.right - first.left,
    height: last.bottom - first.top,
  };
}
