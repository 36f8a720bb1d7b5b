import { maximumColumns, maximumRows, type Range } from "../../spreadsheet/address";
import { textOfValue, valueOf, type CellContent, type CellValue } from "../../spreadsheet/cells";
import type { SheetPlan, WorkbookPlan } from "../../spreadsheet/plan";
import { contentAt } from "../../spreadsheet/plan-cells";
import { shownSheet } from "./shown-cells";
import { readRule, type CallName, type Term } from "./read-rule";

/** A cell with the rule that is worked out for it. */
export interface RuleAt {
  readonly workbook: WorkbookPlan;
  readonly sheet: SheetPlan;
  /** The formula is relative to the first cell of the range. */
  readonly rule: { readonly range: Range; readonly formula: string };
  readonly row: number;
  readonly column: number;
  /** What someone types into the cell, instead of what it holds. */
  readonly typed?: CellContent;
}

/** Undefined is an error. */
type Value = CellValue | undefined;

/** Whether a rule holds; undefined when its formula is of no form that our sheets use [K3]. */
export function isTrue(at: RuleAt): boolean | undefined {
  const term = readRule(at.rule.formula);
  return term && truthOf(valueFor(term, at)) === true;
}

/** More cells than any rule of ours counts. */
const mostCells = 1_000;

function valueFor(term: Term, at: RuleAt): Value {
  switch (term.kind) {
    case "value":
      return term.value;
    case "cells": {
      const [content = null, ...more] = cellsOf(term, at) ?? [undefined, null];
      return more.length > 0 ? undefined : valueOf(content);
    }
    case "name": {
      const named = at.workbook.names.find(({ name }) => name.toLowerCase() === term.name);
      return named && valueOf(contentIn(at, named.sheet, named.range.row, named.range.column) ?? null);
    }
    case "call":
      return functions[term.name](
        term.parts.map((part) => () => valueFor(part, at)),
        term.parts.map((part) => () => (part.kind === "cells" ? cellsOf(part, at) : undefined)),
        term.parts.map((part) => () => (part.kind === "cells" ? spanOf(part, at).columns : undefined)),
      );
  }
}

type Cells = Extract<Term, { readonly kind: "cells" }>;

/** The range that a reference leads to from the cell. */
function spanOf({ corners }: Cells, { rule, ...at }: RuleAt): Range {
  const rows = corners.map(({ row, isRowFixed }) => row + (isRowFixed ? 0 : at.row - rule.range.row));
  const columns = corners.map((one) => one.column + (one.isColumnFixed ? 0 : at.column - rule.range.column));
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

/** The contents that a reference leads to from the cell; undefined for too many, or outside a sheet. */
function cellsOf(cells: Cells, at: RuleAt): readonly CellContent[] | undefined {
  const span = spanOf(cells, at);
  const [below, beyond] = [span.row + span.rows, span.column + span.columns];
  if (below - 1 > maximumRows || beyond - 1 > maximumColumns) return undefined;
  if (span.rows * span.columns > mostCells) return undefined;
  const contents: CellContent[] = [];
  for (let { row } = span; row < below; row += 1)
    for (let { column } = span; column < beyond; column += 1)
      contents.push(contentIn(at, cells.sheet, row, column) ?? null);
  return contents;
}

function contentIn(
  at: RuleAt,
  name: string | undefined,
  row: number,
  column: number,
): CellContent | undefined {
  const isHere = name === undefined || name === at.sheet.name;
  if (isHere && at.typed !== undefined && row === at.row && column === at.column) return at.typed;
  if (isHere) return contentAt(at.sheet, row, column);
  const isThere = at.workbook.sheets.some((sheet) => sheet.name === name);
  return isThere ? contentAt(shownSheet(at.workbook, name).plan, row, column) : undefined;
}

type Get<Found> = (() => Found | undefined) | undefined;
type Run = (
  values: readonly Get<CellValue>[],
  cells: readonly Get<readonly CellContent[]>[],
  widths: readonly Get<number>[],
) => Value;

const functions: Readonly<Record<CallName, Run>> = {
  "+": withNumbers((a, b) => a + b),
  "-": withNumbers((a, b) => a - b),
  "*": withNumbers((a, b) => a * b),
  "&": ([a, b]) => withValues(a, b, (one, other) => textOfValue(one) + textOfValue(other)),
  "=": comparing((order) => order === 0),
  "<>": comparing((order) => order !== 0),
  "<": comparing((order) => order < 0),
  ">": comparing((order) => order > 0),
  "<=": comparing((order) => order <= 0),
  ">=": comparing((order) => order >= 0),
  IF: ([condition, yes, no]) => {
    const truth = truthOf(condition?.());
    return truth === undefined ? undefined : truth ? yes?.() : no ? no() : false;
  },
  AND: (parts) => joined(parts, (truths) => truths.every(Boolean)),
  OR: (parts) => joined(parts, (truths) => truths.some(Boolean)),
  NOT: (parts) => joined(parts, ([truth]) => truth !== true),
  ISLOGICAL: ([part]) => typeof part?.() === "boolean",
  ISNUMBER: ([part]) => typeof part?.() === "number",
  TRIM: ([part]) =>
    withValues(
      part,
      () => "",
      (value) =>
        textOfValue(value)
          .replace(/^ +| +$/g, "")
          .replace(/ +/g, " "),
    ),
  ROUND: withNumbers((value, digits) => {
    const size = Number(`${Math.round(Number(`${Math.abs(value)}e${digits}`))}e${-digits}`);
    return value < 0 ? -size : size;
  }),
  COUNTA: (_, cells) => counted(cells, (content) => content !== null),
  COUNTIF: ([, wanted], [cells]) => {
    const value = wanted?.();
    return typeof value === "boolean" ? counted([cells], (content) => valueOf(content) === value) : undefined;
  },
  COLUMNS: (_, __, [width]) => width?.(),
};

function withValues(
  first: Get<CellValue>,
  second: Get<CellValue>,
  run: (a: CellValue, b: CellValue) => CellValue,
): Value {
  const [a, b] = [first?.(), second?.()];
  return a === undefined || b === undefined ? undefined : run(a, b);
}

function withNumbers(calculate: (a: number, b: number) => number): Run {
  return (values) => {
    const [a = NaN, b = NaN] = values.map((get) => numberOf(get?.()));
    const result = calculate(a, b);
    return Number.isNaN(result) ? undefined : result;
  };
}

function numberOf(value: Value): number {
  if (typeof value === "string") return /^\s*[-+]?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : NaN;
  return value === undefined ? NaN : Number(value ?? 0);
}

const ranks = ["number", "string", "boolean"];

/** Numbers come before texts, and texts before logical values. An empty cell is like zero, "" or FALSE. */
function comparing(holds: (order: number) => boolean): Run {
  const plain = (value: CellValue, other: CellValue): string | number | boolean => {
    if (typeof value === "string") return value.toLowerCase();
    if (value !== null) return value;
    return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
  };
  return ([first, second]) =>
    withValues(first, second, (one, other) => {
      const [a, b] = [plain(one, other), plain(other, one)];
      const order = ranks.indexOf(typeof a) - ranks.indexOf(typeof b);
      return holds(order || (a < b ? -1 : a > b ? 1 : 0));
    });
}

/** Whether a value counts as true; undefined when it is neither. */
function truthOf(value: Value): boolean | undefined {
  return typeof value === "string" || value === undefined ? undefined : Boolean(value);
}

/** Excel skips empty cells. */
function joined(parts: readonly Get<CellValue>[], join: (truths: readonly boolean[]) => boolean): Value {
  const values = parts.map((part) => part?.());
  const truths = values.filter((value) => value !== null).map(truthOf);
  return truths.length === 0 || truths.includes(undefined) ? undefined : join(truths.map(Boolean));
}

function counted(
  cells: readonly Get<readonly CellContent[]>[],
  counts: (content: CellContent) => boolean,
): Value {
  const found = cells.map((get) => get?.());
  return found.includes(undefined)
    ? undefined
    : found.flatMap((contents) => contents ?? []).filter(counts).length;
}
