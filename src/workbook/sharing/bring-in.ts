import type { Given, ReturnedCopy } from "../../assessment/answers/circulation";
import { isMarked } from "../../assessment/answers/marks";
import { listStatements, type Checklist, type ResponseId } from "../../checklist/checklist";
import type { SheetGrid } from "../../spreadsheet/cells";
import { GridView } from "../locating/grid-view";
import { findHeadings, listFilled, type StatementRow } from "./find-headings";
import type { ReturnedFile } from "./judge-returned";
import { listReadings, wordsOf } from "./statement-words";

/** A cell next to a statement in someone's own spreadsheet. */
interface CellBeside {
  readonly address: string;
  /** The heading of its column, from the nearest row of headings above; empty when there is none. */
  readonly heading: string;
  readonly text: string;
}

/** A row of someone's own spreadsheet that has a statement's wording. */
export interface MatchedRow {
  readonly statement: number;
  readonly sheet: string;
  /** The cell with the wording. */
  readonly address: string;
  /** The row's other cells that are not empty, from left to right. */
  readonly beside: readonly CellBeside[];
}

/** The statements found in a spreadsheet. */
export interface Matches {
  /** In the order of the checklist; a statement that occurs in several rows is listed for each. */
  readonly rows: readonly MatchedRow[];
  /** The numbers of statements that were not found. */
  readonly missing: readonly number[];
}

/**
 * Finds the rows of any spreadsheet that have a statement's wording [J8]. Numbers, bullets, quotation marks and
 * punctuation around it make no difference, nor do kinds of apostrophe, dash and space; any other difference
 * counts. A person decides what the cells next to it mean.
 */
export function matchStatements(checklist: Checklist, grids: readonly SheetGrid[]): Matches {
  const listed = listStatements(checklist);
  const statements = new Map(listed.map(({ number, text }) => [wordsOf(text), number]));
  const rows = grids.flatMap((grid) => matchSheet(checklist, new GridView(grid), statements));
  const found = new Set(rows.map(({ statement }) => statement));
  const numbers = listed.map(({ number }) => number);
  return {
    rows: rows.sort((a, b) => numbers.indexOf(a.statement) - numbers.indexOf(b.statement)),
    missing: numbers.filter((number) => !found.has(number)),
  };
}

/** A person's choice from one row of the spreadsheet. */
export interface ChosenAnswer {
  readonly statement: number;
  readonly response: ResponseId | null;
  /** The texts of the cells chosen as evidence, unchanged. */
  readonly evidence: readonly string[];
}

/**
 * Turns the choices into a returned copy to be merged, with the file's name as its author. If a statement was
 * chosen twice, a person must check it.
 */
export function toReturnedCopy(
  { file, sha256, origin }: Pick<ReturnedFile, "file" | "sha256" | "origin">,
  chosen: readonly ChosenAnswer[],
): ReturnedCopy {
  const numbers = chosen.map(({ statement }) => statement);
  const statements = new Map<number, Given>();
  for (const { statement, response, evidence } of chosen) {
    const before = statements.get(statement);
    const texts = [before?.evidence ?? "", ...evidence].filter(isMarked);
    statements.set(statement, {
      response: response ?? before?.response ?? null,
      evidence: [...new Set(texts)].join("\n"),
    });
  }
  return {
    file,
    sha256,
    copyId: `own ${sha256.slice(0, 16)}`,
    contributor: file,
    role: "",
    sections: "",
    savedAt: origin.modified ?? "",
    asked: [...statements.keys()],
    base: null,
    rowStates: null,
    isBroughtIn: true,
    answers: { statements, prompts: new Map() },
    refused: new Map(),
    doubtful: [...new Set(numbers.filter((number, index) => numbers.indexOf(number) !== index))],
  };
}

function matchSheet(
  checklist: Checklist,
  view: GridView,
  statements: ReadonlyMap<string, number>,
): readonly MatchedRow[] {
  const shortest = Math.min(...[...statements.keys()].map((words) => words.length));
  const filled = listFilled(view);
  const found: (StatementRow & { readonly statement: number })[] = [];
  for (const [row, columns] of filled) {
    const place = findStatement(view, row, columns, statements, shortest);
    if (place) found.push({ row, ...place });
  }
  const headingOf = findHeadings(checklist, view, filled, found);
  return found.map(({ row, column, statement }) => ({
    statement,
    sheet: view.name,
    address: view.address(row, column),
    beside: listBeside(view, row, filled.get(row) ?? [], column, headingOf),
  }));
}

function findStatement(
  view: GridView,
  row: number,
  columns: readonly number[],
  statements: ReadonlyMap<string, number>,
  shortest: number,
): { readonly column: number; readonly statement: number } | undefined {
  for (const column of columns) {
    const text = view.text(row, column);
    // Most cells are too short: no decoration makes a text a third as long.
    if (text.length * 3 < shortest) continue;
    for (const reading of listReadings(text)) {
      const statement = statements.get(reading);
      if (statement !== undefined) return { column, statement };
    }
  }
  return undefined;
}

function listBeside(
  view: GridView,
  row: number,
  columns: readonly number[],
  words: number,
  headingOf: (row: number, column: number) => string,
): readonly CellBeside[] {
  const cells: CellBeside[] = [];
  for (const column of columns) {
    const text = view.text(row, column);
    if (column === words || text.trim() === "") continue;
    cells.push({ address: view.address(row, column), heading: headingOf(row, column), text });
  }
  return cells;
}
