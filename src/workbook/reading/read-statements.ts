import {
  listStatements,
  responseIds,
  type Checklist,
  type ResponseId,
  type Section,
  type Statement,
} from "../../checklist/checklist";
import type { Answer, AnswerPlace, Mark } from "../../assessment/answers/assessment";
import type { Finding } from "../../assessment/findings/findings";
import { isMarked, responseOf } from "../../assessment/answers/marks";
import { responseByOldRule } from "./old-marks";
import { findColumns, type WantedColumn } from "../locating/find-columns";
import { normalise, type GridView } from "../locating/grid-view";
import {
  lastTimeHeading,
  meaningHeading,
  ownersHeadings,
  sectionColumns,
  sectionHeaderRow,
  sectionHeadings,
} from "../form/layout";

/** A row of a section sheet that holds a statement, or something in place of one. */
interface FoundRow {
  readonly view: GridView;
  readonly section: Section;
  /** Undefined when the row has an answer but no statement of the checklist. */
  readonly statement: Statement | undefined;
  readonly numberText: string;
  readonly text: string;
  readonly numberAddress: string;
  readonly textAddress: string;
  readonly answer: Answer | undefined;
  readonly hasContent: boolean;
  /** By the rule of earlier versions, if one of them made the section; otherwise undefined. */
  readonly oldResponse: ResponseId | null | undefined;
}

export interface ReadStatements {
  readonly answers: readonly Answer[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the answers of all section sheets. Rows are found by statement number, or else by the statement's
 * wording, never by address. So rows that were moved are still read; rows that were deleted, repeated, added
 * or reworded are findings [F4–F7 F10].
 */
export function readStatements(checklist: Checklist, views: ReadonlyMap<string, GridView>): ReadStatements {
  const findings: Finding[] = [];
  const rows: FoundRow[] = [];
  for (const section of checklist.sections) {
    const view = views.get(section.sheet);
    if (!view) continue;
    const found = readSection(checklist, section, view);
    findings.push(...found.findings);
    rows.push(...found.rows);
  }
  for (const row of rows) findings.push(...judgeRow(row));
  const answers = listStatements(checklist).map((statement): Answer => {
    const matching = rows.filter((row) => row.statement === statement);
    const chosen = choose(matching);
    for (const row of matching) if (row !== chosen) findings.push(repeated(row, matching.length));
    if (!chosen) findings.push(missing(checklist, statement, views));
    else findings.push(...readingChanged(checklist, chosen));
    return chosen?.answer ?? { statement: statement.number, marks: [], evidence: "" };
  });
  return { answers, findings };
}

/** The columns of a section's table, by their headings. */
export function wantedColumns(checklist: Checklist): WantedColumn[] {
  return [
    { label: sectionHeadings.number, planned: sectionColumns.number },
    { label: checklist.headings.statement, planned: sectionColumns.statement },
    ...checklist.responses.map((response, index) => ({
      label: response.label,
      planned: sectionColumns.firstResponse + index,
    })),
    { label: checklist.headings.evidence, planned: sectionColumns.evidence },
  ];
}

function readSection(
  checklist: Checklist,
  section: Section,
  view: GridView,
): { rows: FoundRow[]; findings: readonly Finding[] } {
  const found = findColumns(view, wantedColumns(checklist), sectionHeaderRow);
  const [number = 1, text = 2, ...rest] = found.columns;
  const responses = rest.slice(0, responseIds.length);
  const evidence = rest[responseIds.length] ?? sectionColumns.evidence;
  const columnOf = (heading: string): number | undefined => findHeading(view, found.headerRow, heading);
  const lastTimeColumn = columnOf(lastTimeHeading);
  const owners = [columnOf(ownersHeadings.response), columnOf(ownersHeadings.evidence)] as const;
  const isOld = columnOf(meaningHeading) === undefined;
  const rows: FoundRow[] = [];
  const statements = listStatements(checklist);
  for (const row of view.rowsFrom(found.headerRow + 1)) {
    const entry = readRow({ statements, section, view, row, number, text, responses, evidence, isOld });
    if (!entry) continue;
    const lastTime =
      lastTimeColumn === undefined ? undefined : readLabel(checklist, view, row, lastTimeColumn);
    rows.push({
      ...entry,
      answer: entry.answer && {
        ...entry.answer,
        ...(lastTime && { lastTime }),
        ...readOwners(checklist, view, row, owners, entry.answer.place),
      },
    });
  }
  return { rows, findings: found.findings };
}

/** An optional column, such as that of the last assessment's responses. */
function findHeading(view: GridView, headerRow: number, heading: string): number | undefined {
  return view.find(heading).find(({ row }) => row === headerRow)?.column;
}

/** The response whose label is in a cell; undefined for any other text. */
function readLabel(
  checklist: Checklist,
  view: GridView,
  row: number,
  column: number,
): ResponseId | undefined {
  const words = normalise(view.text(row, column));
  return checklist.responses.find(({ label }) => normalise(label) === words)?.id;
}

/** The owner's answer that a copy shows next to a row; nothing if its cells are blank. */
function readOwners(
  checklist: Checklist,
  view: GridView,
  row: number,
  [response, evidence]: readonly [number | undefined, number | undefined],
  place: AnswerPlace | undefined,
): Partial<Pick<Answer, "owners" | "place">> {
  if (response === undefined || evidence === undefined || !place) return {};
  const text = view.text(row, evidence);
  if (!isMarked(text) && !isMarked(view.text(row, response))) return {};
  return {
    owners: { response: readLabel(checklist, view, row, response) ?? null, evidence: text },
    place: {
      ...place,
      owners: { response: view.address(row, response), evidence: view.address(row, evidence) },
    },
  };
}

interface RowPlace {
  readonly statements: readonly Statement[];
  readonly section: Section;
  readonly view: GridView;
  readonly row: number;
  readonly number: number;
  readonly text: number;
  readonly responses: readonly number[];
  readonly evidence: number;
  readonly isOld: boolean;
}

function readRow(place: RowPlace): FoundRow | undefined {
  const { statements, section, view, row } = place;
  const numberText = view.plainText(row, place.number).trim();
  const text = view.plainText(row, place.text);
  const evidence = view.text(row, place.evidence);
  const typed = view.typed(row, place.evidence);
  const marks = responseIds.flatMap((response, index): Mark[] => {
    const column = place.responses[index] ?? 0;
    const found = view.plainText(row, column);
    // A cell checkbox without a tick is no mark; a FALSE that someone typed is text.
    return found === "" || view.value(row, column) === false ? [] : [{ response, text: found }];
  });
  const hasContent = isMarked(evidence) || marks.some((mark) => isMarked(mark.text));
  const isNumber = /^\d+(\.0+)?$/.test(numberText);
  const statement = isNumber
    ? statements.find((entry) => entry.number === Number(numberText))
    : statements.find((entry) => normalise(entry.text) === normalise(text));
  if (!statement && !isNumber && !hasContent) return undefined;
  const answerPlace: AnswerPlace = {
    sheet: view.name,
    statement: view.address(row, place.text),
    responses: addresses(view, row, place.responses),
    evidence: view.address(row, place.evidence),
  };
  return {
    view,
    section,
    statement,
    numberText,
    text,
    numberAddress: view.address(row, place.number),
    textAddress: view.address(row, place.text),
    answer: statement && {
      statement: statement.number,
      marks,
      evidence,
      ...(typed && { typed }),
      place: answerPlace,
    },
    hasContent,
    oldResponse: place.isOld
      ? responseByOldRule(place.responses.map((column) => view.value(row, column)))
      : undefined,
  };
}

/**
 * An answer that a workbook of an earlier version shows differently: there, any text in exactly one box was a
 * mark [F12].
 */
function readingChanged(checklist: Checklist, { answer, oldResponse, view }: FoundRow): Finding[] {
  if (!answer?.place || oldResponse === undefined) return [];
  const now = responseOf(checklist, answer);
  const changed = oldResponse ?? now;
  if (oldResponse === now || changed === null) return [];
  return [
    {
      code: "reading-changed",
      severity: "warning",
      statement: answer.statement,
      sheet: view.name,
      address: answer.place.responses[changed],
      figures: { before: oldResponse ?? "", after: now ?? "" },
    },
  ];
}

function addresses(view: GridView, row: number, columns: readonly number[]): Record<ResponseId, string> {
  const at = (index: number): string =>
    view.address(row, columns[index] ?? sectionColumns.firstResponse + index);
  return { yes: at(0), "in-part": at(1), no: at(2), "not-sure": at(3), "not-applicable": at(4) };
}

/** What is wrong with a row, among others that its words were changed [F4]. */
function judgeRow(row: FoundRow): Finding[] {
  if (!row.statement) {
    return [
      {
        code: "unknown-statement",
        severity: "error",
        statement: null,
        sheet: row.view.name,
        address: row.numberAddress,
        figures: { number: row.numberText, text: row.text.slice(0, 200), content: row.hasContent ? 1 : 0 },
      },
    ];
  }
  if (normalise(row.text) === normalise(row.statement.text)) return [];
  return [
    {
      code: "statement-altered",
      severity: "error",
      statement: row.statement.number,
      sheet: row.view.name,
      address: row.textAddress,
      figures: { found: row.text.slice(0, 200), expected: row.statement.text },
    },
  ];
}

/**
 * Chooses among several rows for one statement: those with its wording first, since another row may have been
 * given its number, then the first with an answer.
 */
function choose(rows: readonly FoundRow[]): FoundRow | undefined {
  const worded = rows.filter(({ text, statement }) => normalise(text) === normalise(statement?.text ?? ""));
  const candidates = worded.length > 0 ? worded : rows;
  return candidates.find((row) => row.hasContent) ?? candidates[0];
}

function repeated(row: FoundRow, times: number): Finding {
  return {
    code: "statement-repeated",
    severity: "error",
    statement: row.statement?.number ?? null,
    sheet: row.view.name,
    address: row.numberAddress,
    figures: { times, content: row.hasContent ? 1 : 0 },
  };
}

/** A statement that no row has [F5]. */
function missing(checklist: Checklist, statement: Statement, views: ReadonlyMap<string, GridView>): Finding {
  const home = checklist.sections.find((section) => section.statements.includes(statement));
  return {
    code: "statement-missing",
    severity: "error",
    statement: statement.number,
    sheet: home ? (views.get(home.sheet)?.name ?? home.sheet) : null,
    address: null,
    figures: { text: statement.text },
  };
}
