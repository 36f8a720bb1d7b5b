import { columnLetters, parseAddress, toAddress, type Range } from "../../../src/spreadsheet/address";
import { isFormula, valueOf } from "../../../src/spreadsheet/cells";
import type { WorkbookPlan } from "../../../src/spreadsheet/plan";
import { findCircles } from "./find-circles";
import { depthOf, listNodes, parseFormula, type Node } from "./parse-formula";
import { viewSheets, type SheetView } from "./plan-view";

/** Functions that Excel 2016, LibreOffice and Google Sheets have and calculate alike; none is volatile. */
const functions = new Set(
  (
    "ABS AND CHAR CHOOSE CLEAN COLUMNS COUNT COUNTA COUNTIF COUNTIFS DAY EXACT FIND IF IFERROR INDEX INT ISERROR ISLOGICAL ISNUMBER LEN LOWER MATCH MAX MID MIN " +
    "MONTH OR RIGHT ROUND ROWS SMALL SUBSTITUTE SUM SUMIF TRIM YEAR"
  ).split(" "),
);

/** What Excel takes: characters of a formula, of a literal in it, and calls inside one another. */
const longestFormula = 8_192;
const longestLiteral = 255;
const deepest = 64;
/** Excel's own dialogues for validations and conditional formats take no longer formula. */
const longestRule = 255;

/** A formula of the plan, wherever it stands. */
interface Place {
  readonly at: string;
  readonly sheet: SheetView;
  readonly formula: string;
  /** The cells that it is for; references move with them. */
  readonly range: Range;
  readonly isRule: boolean;
}

function listPlaces(views: ReadonlyMap<string, SheetView>): Place[] {
  return [...views.values()].flatMap((sheet) => {
    const { name, validations, conditionalFormats } = sheet.plan;
    const cells = [...sheet.contents].flatMap(([key, content]): Place[] => {
      if (!isFormula(content)) return [];
      const [row = 0, column = 0] = key.split(",").map(Number);
      const range = { row, column, rows: 1, columns: 1 };
      return [{ at: `${name}!${toAddress(range)}`, sheet, formula: content.formula, range, isRule: false }];
    });
    const rules = [
      ...validations.flatMap(({ range, rule }) =>
        rule.kind === "custom" ? [{ range, formula: rule.formula }] : [],
      ),
      ...conditionalFormats,
    ].map(({ range, formula }): Place => {
      return { at: `a rule of ${name}!${toAddress(range)}`, sheet, formula, range, isRule: true };
    });
    return [...cells, ...rules];
  });
}

/** What is wrong with the formulas of a plan, by rule; each fault names its place. */
export function findFormulaFaults(plan: WorkbookPlan): Record<string, string[]> {
  const views = viewSheets(plan);
  const faults: Record<string, string[]> = {
    readable: [],
    functions: [],
    today: [],
    lengths: [],
    references: [],
    joins: [],
    index: [],
    circles: findCircles(plan, views),
  };
  const say = (rule: string, fault: string): void => void faults[rule]?.push(fault);
  const days: string[] = [];
  for (const place of listPlaces(views)) {
    const node = tryParse(place.formula, (message) => say("readable", `${place.at}: ${message}`));
    if (!node) continue;
    judgeLengths(place, node, (fault) => say("lengths", `${place.at}: ${fault}`));
    for (const part of listNodes(node)) {
      if (part.kind === "call" && part.name === "TODAY") days.push(`${place.at} ${place.formula}`);
      else if (part.kind === "call" && !functions.has(part.name))
        say("functions", `${place.at} uses ${part.name}`);
      if (part.kind === "name" && !plan.names.some(({ name }) => name === part.name))
        say("references", `${place.at} uses the name ${part.name}, which is not defined`);
      if (part.kind === "reference") {
        const fault = judgeReference(place, part, views);
        if (fault) say("references", `${place.at} ${fault}`);
      }
      // gnumeric takes a single index for a row.
      if (part.kind === "call" && part.name === "INDEX" && part.parts.length !== 3)
        say("index", `${place.at} has an INDEX without a row and a column: ${place.formula}`);
      if (part.kind === "operator" && part.operator === "&") {
        const joined = part.parts.filter((piece) => !isSafeToJoin(piece, place, plan, views));
        if (joined.length > 0) say("joins", `${place.at}: ${place.formula}`);
      }
    }
  }
  const asAt = plan.names.find(({ name }) => name === "AsAt");
  const expected = asAt ? [`${asAt.sheet}!${toAddress(asAt.range)} =TODAY()`] : [];
  if (days.join() !== expected.join() || !asAt) say("today", `TODAY stands in: ${days.join("; ")}`);
  return faults;
}

function tryParse(formula: string, complain: (message: string) => void): Node | undefined {
  try {
    return parseFormula(formula);
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

function judgeLengths(place: Place, node: Node, say: (fault: string) => void): void {
  if (place.formula.length > longestFormula) say(`${place.formula.length} characters`);
  if (place.isRule && place.formula.length > longestRule) say(`${place.formula.length} characters in a rule`);
  if (depthOf(node) > deepest) say(`${depthOf(node)} calls inside one another`);
  for (const part of listNodes(node)) {
    if (part.kind === "text" && part.text.length > longestLiteral)
      say(`a literal of ${part.text.length} characters`);
  }
}

/** A reference leads to cells that are filled or formatted, from the first cell of its range and from the last. */
function judgeReference(
  place: Place,
  part: Node & { kind: "reference" },
  views: ReadonlyMap<string, SheetView>,
): string | undefined {
  // Excel keeps rules that look at other sheets in a part of the file that older programs do not read; names serve.
  if (place.isRule && part.sheet !== undefined) return `looks at another sheet: ${part.sheet}`;
  const sheet = part.sheet === undefined ? place.sheet : views.get(part.sheet);
  if (!sheet) return `refers to the sheet ${part.sheet}, which is not there`;
  const last = move(part.address, place.range.rows - 1, place.range.columns - 1);
  if (sheet.uses(part.area) && last && sheet.uses(last)) return undefined;
  return `refers to ${sheet.plan.name}!${part.address}, where nothing is`;
}

/** Where a reference leads from a cell further down and to the right. */
function move(address: string, rows: number, columns: number): Range | undefined {
  const moved = address.replace(
    /(\$?)([A-Z]+)(\$?)(\d+)/g,
    (_, fixedColumn: string, letters: string, fixedRow: string, row: string) => {
      const from = parseAddress(`${letters}1`)?.column ?? 0;
      const column = columnLetters(from + (fixedColumn ? 0 : columns));
      return `${fixedColumn}${column}${fixedRow}${Number(row) + (fixedRow ? 0 : rows)}`;
    },
  );
  return parseAddress(moved);
}

const textFunctions = new Set(["MID", "TRIM", "CLEAN", "SUBSTITUTE"]);
const wholeFunctions = new Set([
  "INT",
  "COUNT",
  "COUNTA",
  "COUNTIF",
  "COUNTIFS",
  "ROWS",
  "LEN",
  "MATCH",
  "ROUND",
]);

/**
 * Whether a piece joined by `&` is text, rounded, or a whole number: programs differ in the last digits that they show of
 * any other number.
 */
function isSafeToJoin(
  node: Node,
  place: Place,
  plan: WorkbookPlan,
  views: ReadonlyMap<string, SheetView>,
): boolean {
  const all = (parts: readonly Node[]): boolean =>
    parts.every((part) => isSafeToJoin(part, place, plan, views));
  const cells = (sheet: SheetView | undefined, area: Range): boolean => {
    if (!sheet) return false;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const value = valueOf(sheet.contents.get(`${row},${column}`));
        if (typeof value === "number" && !Number.isInteger(value)) return false;
      }
    }
    return true;
  };
  switch (node.kind) {
    case "text":
    case "boolean":
      return true;
    case "number":
      return Number.isInteger(node.value);
    case "reference":
      return cells(node.sheet === undefined ? place.sheet : views.get(node.sheet), node.area);
    case "name": {
      const named = plan.names.find(({ name }) => name === node.name);
      return named !== undefined && cells(views.get(named.sheet), named.range);
    }
    case "operator":
      return node.operator !== "/" && node.operator !== "^" && all(node.parts);
    case "call":
      if (textFunctions.has(node.name) || wholeFunctions.has(node.name)) return true;
      if (node.name === "IF") return all(node.parts.slice(1));
      if (node.name === "INDEX") return all(node.parts.slice(0, 1));
      return all(node.parts);
  }
}
