import type { Checklist } from "../../checklist/checklist";
import type { GridView } from "../locating/grid-view";
import { comparable } from "./statement-words";

/** A row with a statement, and the column of its wording. */
export interface StatementRow {
  readonly row: number;
  readonly column: number;
}

/** The columns of the cells that are not empty, by row, in the order of the sheet. */
export type FilledCells = ReadonlyMap<number, readonly number[]>;

/** A sheet may have a cell far away from all others, so only filled cells are looked at. */
export function listFilled(view: GridView): FilledCells {
  const filled = new Map<number, number[]>();
  for (const { row, column } of view.filled()) {
    const columns = filled.get(row);
    if (columns) columns.push(column);
    else filled.set(row, [column]);
  }
  return filled;
}

/** Words in headings of columns in people's own spreadsheets. */
const usualWords =
  "evidence|actions?|comments?|notes?|remarks?|status|answers?|responses?|reply|replies|results?|ratings?|scores?|complian(?:t|ce)|findings?|gaps?|details?|explanation|justification|owner|responsible|due|date|priority|ref|reference|nr|id";
const hasUsualWord = new RegExp(`\\b(?:${usualWords})\\b`);
const isUsualWord = new RegExp(`^(?:${usualWords})$`);
const usualResponses = /^(?:y|n|yes|no|partly|partial|partially|unsure|n\/a|na|not applicable)$/;
/** Words in the heading over the statements. */
const statementWords = "statements?|questions?|indicators?|practices?|requirements?|controls?|criteria";
const hasStatementWord = new RegExp(`\\b(?:${statementWords})\\b`);
const isStatementWord = new RegExp(`^(?:${statementWords})$`);

/** The longest heading, in characters and in words. A longer text is an answer or a statement. */
const longest = 60;
const mostWords = 5;

/**
 * Finds the row of headings for each row with a statement [J8]: the row above that has the most headings over the
 * cells next to the statements, whatever is in between, or a later row that repeats it or has headings as well.
 * @returns the heading of a column, for a row with a statement; empty if there is none
 */
export function findHeadings(
  checklist: Checklist,
  view: GridView,
  filled: FilledCells,
  rows: readonly StatementRow[],
): (row: number, column: number) => string {
  const [first] = rows;
  if (!first) return () => "";
  const sheet = new HeadedSheet(checklist, view, filled, rows);
  let main: number | undefined;
  let best = 0;
  for (const row of filled.keys()) {
    if (row >= first.row) break;
    const weight = sheet.weigh(row);
    if (weight > 0 && weight >= best) [main, best] = [row, weight];
  }
  if (main !== undefined && main + 1 < first.row && sheet.isSecondRow(main + 1)) main += 1;
  const headed = new Map<number, number | undefined>();
  const withStatement = new Set(rows.map(({ row }) => row));
  let current = main;
  for (const row of filled.keys()) {
    if (withStatement.has(row)) headed.set(row, current);
    else if (row > first.row && sheet.isHeadingRow(row, main)) current = row;
  }
  return (row, column) => {
    const header = headed.get(row);
    return header === undefined ? "" : sheet.headingAt(header, column);
  };
}

class HeadedSheet {
  private readonly known: ReadonlySet<string>;
  private readonly answers: ReadonlySet<number>;
  private readonly statements: ReadonlySet<number>;
  /** Comparable texts, kept because most cells are looked at several times. */
  private readonly compared = new Map<string, string>();
  /** The texts next to statements, by column: these are answers and no headings. */
  private readonly given = new Map<number, Set<string>>();

  constructor(
    checklist: Checklist,
    private readonly view: GridView,
    private readonly filled: FilledCells,
    rows: readonly StatementRow[],
  ) {
    const { headings, responses } = checklist;
    this.known = new Set(
      [...Object.values(headings), ...responses.map(({ label }) => label)].map(comparable),
    );
    this.statements = new Set(rows.map(({ column }) => column));
    for (const { row, column: words } of rows)
      for (const column of this.columnsOf(row)) {
        const text = this.wordsAt(row, column);
        if (column === words || text === "") continue;
        this.given.set(column, (this.given.get(column) ?? new Set()).add(text));
      }
    this.answers = new Set(this.given.keys());
  }

  /** How much a row looks like the headings over the cells next to the statements; not at all from 0 down. */
  weigh(row: number): number {
    const columns = this.columnsOf(row);
    const over = columns
      .filter((column) => this.answers.has(column))
      .map((column) => this.weighCell(row, column));
    if (!over.some((weight) => weight > 0)) return 0;
    const statements = columns
      .filter((column) => this.statements.has(column))
      .map((column) => this.weighCell(row, column) / 2);
    return [...over, ...statements].reduce((sum, weight) => sum + weight, 0);
  }

  /** Whether a row between statements has headings: the main ones again, or at least two others. */
  isHeadingRow(row: number, main: number | undefined): boolean {
    if (this.weigh(row) <= 0) return false;
    const isTable = (column: number): boolean => this.answers.has(column) || this.statements.has(column);
    const headings = this.columnsOf(row).filter((column) => isTable(column) && this.isHeading(row, column));
    if (headings.length > 1) return true;
    if (main === undefined) return false;
    const headed = this.columnsOf(main).filter((column) => this.answers.has(column));
    const again = headed.filter((column) => this.wordsAt(row, column) === this.wordsAt(main, column));
    return again.length > 0 && again.length * 2 >= headed.length;
  }

  /** Whether a row is the second one of headings: the responses, below a heading over all of them. */
  isSecondRow(row: number): boolean {
    const columns = this.columnsOf(row).filter((column) => this.wordsAt(row, column) !== "");
    return (
      !columns.some((column) => this.statements.has(column)) &&
      columns.some((column) => this.answers.has(column) && this.isHeading(row, column))
    );
  }

  /** The heading of a column: in this row, or in the one above where headings have two rows. */
  headingAt(row: number, column: number): string {
    const text = this.view.text(row, column).trim();
    return text === "" && this.mayBeHeading(row - 1, column) ? this.view.text(row - 1, column).trim() : text;
  }

  private weighCell(row: number, column: number): number {
    const value = this.view.value(row, column);
    const text = this.wordsAt(row, column);
    if (text === "") return 0;
    const isYear = typeof value === "number" && value >= 1900 && value <= 2100;
    if ((typeof value !== "string" && !isYear) || text.length > longest || this.isGiven(column, text))
      return -1;
    return this.mayBeHeading(row, column) ? 3 : 1;
  }

  /** Whether a cell has a heading as people word it: over the statements, or over an answer. */
  private mayBeHeading(row: number, column: number): boolean {
    const text = this.wordsAt(row, column);
    if (this.isHeading(row, column)) return true;
    if (text.split(" ").length > mostWords || this.isGiven(column, text)) return false;
    return (this.statements.has(column) ? hasStatementWord : hasUsualWord).test(text);
  }

  /** Whether a cell has exactly a heading of the checklist, or a usual one. */
  private isHeading(row: number, column: number): boolean {
    const text = this.wordsAt(row, column);
    if (this.isGiven(column, text)) return false;
    if (this.statements.has(column) && isStatementWord.test(text)) return true;
    return this.known.has(text) || isUsualWord.test(text) || usualResponses.test(text);
  }

  private wordsAt(row: number, column: number): string {
    const text = this.view.text(row, column);
    const known = this.compared.get(text);
    if (known !== undefined) return known;
    const words = comparable(text);
    this.compared.set(text, words);
    return words;
  }

  /** Whether a text is an answer in a column, and not the name of a box that was copied into it. */
  private isGiven(column: number, text: string): boolean {
    const given = this.given.get(column);
    return given !== undefined && given.size > 1 && given.has(text);
  }

  private columnsOf(row: number): readonly number[] {
    return this.filled.get(row) ?? [];
  }
}
