import type { Given, ReturnedCopy } from "../../assessment/answers/circulation";
import { isMarked } from "../../assessment/answers/marks";
import { listStatements, type Checklist, type ResponseId } from "../../checklist/checklist";
import type { SheetGrid } from "../../spreadsheet/cells";
import { GridView, normalise } from "../locating/grid-view";
import type { ReturnedFile } from "./judge-returned";

/** A cell next to a statement in someone's own spreadsheet. */
interface CellBeside {
  readonly address: string;
  /** The heading of its column, from the row above the first statement found; empty when there is none. */
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
 * Finds the rows of any spreadsheet that have a statement's wording. Case, white space, a leading number, and
 * a trailing asterisk or full stop are ignored; any other difference counts. A person decides what the cells
 * next to them mean.
 */
export function matchStatements(checklist: Checklist, grids: readonly SheetGrid[]): Matches {
  const statements = new Map(listStatements(checklist).map(({ number, text }) => [bare(text), number]));
  const rows = grids.flatMap((grid) => matchSheet(new GridView(grid), statements));
  const found = new Set(rows.map(({ statement }) => statement));
  const numbers = [...statements.values()];
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
    answers: { statements, prompts: new Map() },
    refused: new Map(),
    doubtful: [...new Set(numbers.filter((number, index) => numbers.indexOf(number) !== index))],
  };
}

function matchSheet(view: GridView, statements: ReadonlyMap<string, number>): MatchedRow[] {
  const rows: MatchedRow[] = [];
  let headings: number | undefined;
  for (let row = view.firstRow; row <= view.lastRow; row += 1) {
    const column = findStatement(view, row, statements);
    const statement = column && statements.get(bare(view.text(row, column)));
    if (column === undefined || statement === undefined) continue;
    headings ??= row - 1;
    rows.push({
      statement,
      sheet: view.name,
      address: view.address(row, column),
      beside: listBeside(view, row, column, headings),
    });
  }
  return rows;
}

function findStatement(
  view: GridView,
  row: number,
  statements: ReadonlyMap<string, number>,
): number | undefined {
  for (let column = view.firstColumn; column <= view.lastColumn; column += 1) {
    if (statements.has(bare(view.text(row, column)))) return column;
  }
  return undefined;
}

function listBeside(view: GridView, row: number, words: number, headings: number): CellBeside[] {
  const cells: CellBeside[] = [];
  for (let column = view.firstColumn; column <= view.lastColumn; column += 1) {
    const text = view.text(row, column);
    if (column === words || text.trim() === "") continue;
    cells.push({ address: view.address(row, column), heading: view.text(headings, column).trim(), text });
  }
  return cells;
}

/** The wording alone, for comparison. */
function bare(text: string): string {
  return normalise(text)
    .replace(/^\d+\s*[.):–-]?\s+/, "")
    .replace(/[\s*.]+$/, "");
}
