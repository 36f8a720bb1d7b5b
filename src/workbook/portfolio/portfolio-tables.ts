import type { Portfolio } from "../../assessment/portfolio/portfolio";
import { dayOfSite, type Site, type SiteAnswer } from "../../assessment/portfolio/site";
import type { ScoreResult } from "../../assessment/scoring/results";
import { ratingWord } from "../../assessment/words/describe-result";
import { describeMoment } from "../../assessment/issuing/words/covering-email";
import { describeRuleDifference } from "../../assessment/words/describe-rule";
import type { Section, Statement } from "../../checklist/checklist";
import type { CellValue } from "../../spreadsheet/cells";
import type { DataKind, DataTable } from "../../spreadsheet/data-table";
import { nameOfFile } from "../../spreadsheet/file-name";
import { notAssigned, unanswered } from "../form/layout";

/** The version of the tables below. It is raised when a column is renamed, removed or changes meaning. */
export const portfolioSchemaVersion = 1;

/** A column of a portfolio table: for programs, and for people in the workbook. */
export interface PortfolioColumn<Row> {
  readonly name: string;
  readonly heading: string;
  readonly kind: DataKind;
  /** In characters, in the workbook. */
  readonly width: number;
  readonly of: (row: Row) => CellValue;
  /** A share of 1, shown as a percentage. */
  readonly share?: boolean;
  /** Identifies rows, and is of little interest to people. */
  readonly key?: boolean;
  /** The value in the workbook, if it differs. */
  readonly shown?: (row: Row) => CellValue;
}

type ResultLevel = "overall" | "phase" | "section" | "component";

/** One result of a site. */
export interface ResultRow {
  readonly site: Site;
  readonly level: ResultLevel;
  readonly result: ScoreResult;
}

/** A site's answer to one statement. */
export interface AnswerRow {
  readonly site: Site;
  readonly phase: string;
  readonly section: Section;
  readonly component: string;
  readonly statement: Statement;
  readonly answer: SiteAnswer;
}

const levelWords: Readonly<Record<ResultLevel, string>> = {
  overall: "Overall",
  phase: "Phase",
  section: "Section",
  component: "Component",
};

const orNull = (text: string): string | null => (text === "" ? null : text);

/** The columns that identify the site, at the start of every table. */
function nameColumns<Row>(siteOf: (row: Row) => Site): readonly PortfolioColumn<Row>[] {
  return [
    column("organisation", "Organisation", "text", 26, (row) => siteOf(row).details.organisation.trim()),
    column("site", "Site", "text", 28, (row) => siteOf(row).details.site.trim()),
    column("assessed_on", "Date", "day", 13, (row) => orNull(dayOfSite(siteOf(row)))),
  ];
}

/** The columns that identify the row, at the end of every table. */
function keyColumns<Row>(
  siteOf: (row: Row) => Site,
  itemOf?: { readonly name: string; readonly heading: string; readonly of: (row: Row) => string },
): readonly PortfolioColumn<Row>[] {
  return [
    ...(itemOf ? [column<Row>(itemOf.name, itemOf.heading, "text", 24, itemOf.of)] : []),
    column<Row>("assessment_id", "Assessment", "text", 38, (row) => siteOf(row).assessmentId),
    column<Row>(
      "file",
      "File",
      "text",
      40,
      (row) => siteOf(row).file,
      (row) => nameOfFile(siteOf(row).file),
    ),
  ].map((entry) => ({ ...entry, key: true }));
}

export const assessmentColumns: readonly PortfolioColumn<Site>[] = [
  ...nameColumns<Site>((site) => site),
  column("copy_id", "Copy", "text", 14, ({ copyId }) => copyId),
  column("date_as_written", "Date as written", "text", 14, ({ details }) => details.date),
  column(
    "saved_at",
    "Saved",
    "text",
    24,
    ({ savedAt }) => orNull(savedAt),
    ({ savedAt }) => orNull(describeMoment(savedAt)),
  ),
  column("marking", "Marking", "text", 30, ({ marking }) => marking),
  column("checklist_id", "Checklist", "text", 14, ({ checklist }) => checklist.id),
  column("checklist_version", "Version", "text", 10, ({ checklist }) => checklist.version),
  column("rule", "Rule", "text", 40, ({ rule, checklist }) => describeRuleDifference(rule, checklist)),
  column("errors", "Errors", "integer", 9, ({ errors }) => errors),
  column("schema_version", "Schema version", "integer", 9, () => portfolioSchemaVersion),
  ...keyColumns<Site>((site) => site),
];

export const resultColumns: readonly PortfolioColumn<ResultRow>[] = [
  ...nameColumns<ResultRow>(({ site }) => site),
  column(
    "level",
    "Level",
    "text",
    11,
    ({ level }) => level,
    ({ level }) => levelWords[level],
  ),
  column("item", "Item", "text", 48, ({ result }) => result.title),
  ...(
    [
      ["score", "Score"],
      ["low", "Low"],
      ["high", "High"],
    ] as const
  ).map(([name, heading]) => ({
    ...column<ResultRow>(name, heading, "number", 13, ({ result }) => result[name]),
    share: true,
  })),
  column(
    "rating",
    "Rating",
    "text",
    14,
    ({ result }) => result.rating,
    ({ result }) => ratingWord(result.rating),
  ),
  column(
    "could_be",
    "Could be",
    "text",
    14,
    ({ result }) => result.couldBe,
    ({ result }) => ratingWord(result.couldBe),
  ),
  column("provisional", "Provisional", "logical", 11, ({ result }) => result.provisional),
  ...(
    [
      ["statements", "Statements"],
      ["answered", "Answered"],
      ["applicable", "Applicable"],
    ] as const
  ).map(([name, heading]) => column<ResultRow>(name, heading, "integer", 11, ({ result }) => result[name])),
  column("with_evidence", "With evidence", "integer", 13, ({ result }) => result.withEvidence),
  ...(
    [
      ["yes", "Yes", "yes"],
      ["in_part", "In part", "inPart"],
      ["no", "No", "no"],
      ["not_sure", "Not sure", "notSure"],
      ["not_applicable", "N/A", "notApplicable"],
      ["unanswered", "Unanswered", "unanswered"],
    ] as const
  ).map(([name, heading, key]) =>
    column<ResultRow>(name, heading, "integer", 11, ({ result }) => result.counts[key]),
  ),
  ...keyColumns<ResultRow>(({ site }) => site, {
    name: "item_id",
    heading: "Item id",
    of: ({ result }) => result.id,
  }),
];

export const answerColumns: readonly PortfolioColumn<AnswerRow>[] = [
  ...nameColumns<AnswerRow>(({ site }) => site),
  column("phase", "Phase", "text", 9, ({ phase }) => phase),
  column("section", "Section", "text", 40, ({ section }) => section.title),
  column(
    "component",
    "Component",
    "text",
    44,
    ({ component }) => orNull(component),
    ({ component }) => component || notAssigned,
  ),
  column("statement", "No.", "integer", 7, ({ statement }) => statement.number),
  column("statement_text", "Statement", "text", 90, ({ statement }) => statement.text),
  column(
    "response",
    "Response",
    "text",
    15,
    ({ answer }) => answer.response,
    ({ site, answer }) =>
      site.checklist.responses.find(({ id }) => id === answer.response)?.label ?? unanswered,
  ),
  column("points", "Points", "number", 9, ({ answer }) => answer.points),
  column("applicable", "Applicable", "logical", 11, ({ answer }) => answer.response !== "not-applicable"),
  column("answered", "Answered", "logical", 11, ({ answer }) => answer.response !== null),
  column("with_evidence", "With evidence", "logical", 14, ({ answer }) => answer.withEvidence),
  column("key_statement", "Key statement", "logical", 14, ({ answer }) => answer.key),
  ...keyColumns<AnswerRow>(({ site }) => site, {
    name: "section_id",
    heading: "Section id",
    of: ({ section }) => section.id,
  }),
];

function column<Row>(
  name: string,
  heading: string,
  kind: DataKind,
  width: number,
  of: (row: Row) => CellValue,
  shown?: (row: Row) => CellValue,
): PortfolioColumn<Row> {
  return { name, heading, kind, width, of, ...(shown && { shown }) };
}

/** A row for the overall result, then for each phase, section and component. */
export function listResults(site: Site): readonly ResultRow[] {
  const { overall, phases, sections, components } = site.results;
  const of = (level: ResultLevel, results: readonly ScoreResult[]): readonly ResultRow[] =>
    results.map((result) => ({ site, level, result }));
  return [
    ...of("overall", [overall]),
    ...of("phase", phases),
    ...of("section", sections),
    ...of("component", components),
  ];
}

/** A row for each statement. */
export function listAnswers(site: Site): readonly AnswerRow[] {
  const { phases, sections, components } = site.checklist;
  const answers = new Map(site.answers.map((answer) => [answer.statement, answer]));
  return sections.flatMap((section) =>
    section.statements.flatMap((statement): AnswerRow[] => {
      const answer = answers.get(statement.number);
      if (!answer) return [];
      const phase = phases.find(({ id }) => id === section.phase)?.title ?? "";
      const component = components.find(({ statements }) => statements.includes(statement.number));
      return [{ site, phase, section, component: component?.title ?? "", statement, answer }];
    }),
  );
}

export const portfolioTables = ["assessments", "results", "answers"] as const;
export type PortfolioTableName = (typeof portfolioTables)[number];

/** The tables of some sites of a portfolio, for programs [O7]. */
export function tabulate(sites: Portfolio["sites"]): Readonly<Record<PortfolioTableName, DataTable>> {
  return {
    assessments: toTable(assessmentColumns, sites),
    results: toTable(resultColumns, sites.flatMap(listResults)),
    answers: toTable(answerColumns, sites.flatMap(listAnswers)),
  };
}

function toTable<Row>(columns: readonly PortfolioColumn<Row>[], rows: readonly Row[]): DataTable {
  return {
    columns: columns.map(({ name, kind }) => ({ name, kind })),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
  };
}
