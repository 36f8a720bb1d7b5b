import { toAddress, type Range } from "../../../src/spreadsheet/address";
import { columnOf, isFormula, placeKey, rowOf } from "../../../src/spreadsheet/cells";
import type { WorkbookPlan } from "../../../src/spreadsheet/plan";
import { parseFormula, type Node } from "./parse-formula";
import type { SheetView } from "./plan-view";

interface Cell {
  readonly at: string;
  /** The ranges that its formula looks into. */
  readonly areas: readonly { readonly sheet: string; readonly area: Range }[];
  state: "new" | "open" | "done";
}

/**
 * The cells of a plan that depend on themselves. A formula counts as depending on every cell of each range in it, so this also finds
 * a formula that lies in a range which it indexes, or in one whose cells depend on it: some programs call that a
 * circle, whichever cell of the range INDEX takes.
 */
export function findCircles(plan: WorkbookPlan, views: ReadonlyMap<string, SheetView>): string[] {
  const sheets = new Map([...views].map(([name, view]) => [name, listCells(plan, name, view)]));
  const circles: string[] = [];
  const path: string[] = [];
  const visit = (cell: Cell): void => {
    if (cell.state === "done") return;
    if (cell.state === "open") {
      circles.push([...path.slice(path.indexOf(cell.at)), cell.at].join(" → "));
      return;
    }
    cell.state = "open";
    path.push(cell.at);
    for (const { sheet, area } of cell.areas) within(sheets.get(sheet), area).forEach(visit);
    path.pop();
    cell.state = "done";
  };
  for (const cells of sheets.values()) for (const cell of cells.values()) visit(cell);
  return circles;
}

function listCells(plan: WorkbookPlan, sheet: string, view: SheetView): ReadonlyMap<number, Cell> {
  const cells = new Map<number, Cell>();
  for (const [key, content] of view.contents) {
    if (!isFormula(content)) continue;
    const [row = 0, column = 0] = key.split(",").map(Number);
    const at = `${sheet}!${toAddress({ row, column, rows: 1, columns: 1 })}`;
    cells.set(placeKey(row, column), { at, areas: listAreas(plan, sheet, content.formula), state: "new" });
  }
  return cells;
}

function listAreas(plan: WorkbookPlan, sheet: string, formula: string): Cell["areas"] {
  return listLookedInto(tryParse(formula)).flatMap((node) => {
    if (node.kind === "reference") return [{ sheet: node.sheet ?? sheet, area: node.area }];
    const named = node.kind === "name" && plan.names.find(({ name }) => name === node.name);
    return named ? [{ sheet: named.sheet, area: named.range }] : [];
  });
}

/** Nothing for a formula that cannot be read: another rule reports it. */
function tryParse(formula: string): Node | undefined {
  try {
    return parseFormula(formula);
  } catch {
    return undefined;
  }
}

/** All nodes but those within `ROWS`, which no program calculates: it asks only where they are. */
function listLookedInto(node: Node | undefined): Node[] {
  if (!node || (node.kind === "call" && node.name === "ROWS")) return [];
  return [
    node,
    ...(node.kind === "call" || node.kind === "operator" ? node.parts.flatMap(listLookedInto) : []),
  ];
}

function within(cells: ReadonlyMap<number, Cell> = new Map(), area: Range): Cell[] {
  const { row, column, rows, columns } = area;
  if (rows * columns > cells.size) {
    return [...cells].flatMap(([key, cell]) => {
      const [r, c] = [rowOf(key), columnOf(key)];
      return r >= row && r < row + rows && c >= column && c < column + columns ? [cell] : [];
    });
  }
  return Array.from({ length: rows * columns }, (_, index) => {
    return cells.get(placeKey(row + Math.floor(index / columns), column + (index % columns))) ?? [];
  }).flat();
}
