import { listStatements, responseIds, type Checklist } from "./checklist";
import { foldMark, knownMarks, refusedMarks } from "./mark-words";
import { writePlace, type JsonProblem } from "./problems";
import {
  mustBeInOrder,
  noStatement,
  noStatementInSection,
  notAPhase,
  phaseWithoutSection,
  repeated as wordRepeat,
  repeatWords,
} from "./words/problem-words";

/** Sheets that a workbook has or may get besides those of its template, and the name that Excel reserves. */
export const reservedSheets: readonly string[] = [
  "Cover",
  "Dashboard",
  "Responses",
  "Settings",
  "_psems",
  "Actions",
  "Board",
  "Board pivot",
  "Snapshots",
  "Contributors",
  "Merge log",
  "History",
];

/** Headings of a section's table besides those of its template. */
const sectionHeadings = ["No.", "Check", "Last time"];
/** Headings of the table Responses besides those of its template. */
const tableHeadings = [
  "Phase",
  "Section",
  "Component",
  "Statement",
  "Response",
  "Points",
  "Applicable",
  "Response no.",
  "Answered",
  "With evidence",
  "Key statement",
];
/** The word for no response in the table Responses. */
const noResponse = "Unanswered";

type Keys = readonly (string | number)[];
/** A name, and its place in the template. */
export interface Named {
  readonly name: string | number;
  readonly keys: Keys;
}

/**
 * Finds conflicts between parts of a template: repeated names, and references to things that do not exist.
 * The schema has already checked each part.
 */
export function findClashes(checklist: Checklist): readonly JsonProblem[] {
  return [
    ...findResponseProblems(checklist),
    ...findRepeatedIds(checklist),
    ...findRepeats(repeatWords.statementNumber, listNumbers(checklist)),
    ...findRepeatedTitles(checklist),
    ...findRepeats(repeatWords.sheet, listSheets(checklist), reservedSheets),
    ...findRepeatedHeadings(checklist),
    ...findAliasClashes(checklist),
    ...findUnknownPhases(checklist),
    ...findUnknownStatements(checklist),
    ...findRepeats(repeatWords.component, listComponentStatements(checklist)),
  ];
}

function findResponseProblems(checklist: Checklist): readonly JsonProblem[] {
  const ids = checklist.responses.map((response) => response.id);
  const same = ids.length === responseIds.length && responseIds.every((id, index) => ids[index] === id);
  return same ? [] : [{ place: "responses", message: mustBeInOrder(responseIds) }];
}

function findRepeatedIds(checklist: Checklist): readonly JsonProblem[] {
  const tables = checklist.annex?.tables ?? [];
  const ids = (list: readonly { readonly id: string }[], ...start: Keys) =>
    list.map(({ id }, index) => ({ name: id, keys: [...start, index, "id"] }));
  return [
    ids(checklist.phases, "phases"),
    ids(checklist.sections, "sections"),
    ids(checklist.components, "components"),
    ids(tables, "annex", "tables"),
    tables.flatMap((table, index) => ids(table.prompts, "annex", "tables", index, "prompts")),
    ids(checklist.steps, "steps"),
  ].flatMap((list) => findRepeats(repeatWords.id, list));
}

/** Titles name the rows of the Dashboard; the last row is `Overall`. */
function findRepeatedTitles(checklist: Checklist): readonly JsonProblem[] {
  const titles = (list: readonly { readonly title: string }[], start: string) =>
    list.map(({ title }, index) => ({ name: title, keys: [start, index, "title"] }));
  return [
    titles(checklist.phases, "phases"),
    titles(checklist.sections, "sections"),
    titles(checklist.components, "components"),
  ].flatMap((list) => findRepeats(repeatWords.dashboardTitle, list, ["Overall"]));
}

function findRepeatedHeadings(checklist: Checklist): readonly JsonProblem[] {
  const { statement, evidence } = checklist.headings;
  const headings = [
    { name: statement, keys: ["headings", "statement"] },
    { name: evidence, keys: ["headings", "evidence"] },
    ...checklist.responses.map(({ label }, index) => ({ name: label, keys: ["responses", index, "label"] })),
  ];
  return [
    ...findRepeats(repeatWords.tableHeading, headings, sectionHeadings),
    ...findRepeats(repeatWords.responsesHeading, headings.slice(1, 2), tableHeadings),
    ...findRepeats(repeatWords.noResponse, headings.slice(2), [noResponse]),
  ];
}

/** An alias must mean one response: it is no label, no other alias and no mark [M3]. */
function findAliasClashes({ responses }: Checklist): readonly JsonProblem[] {
  const labels = responses.map(({ label }) => label);
  const taken = new Set(["", ...[...labels, ...knownMarks, ...refusedMarks].map(foldMark)]);
  return responses.flatMap(({ aliases = [] }, index) =>
    aliases.flatMap((alias, at) => {
      const isTaken = taken.has(foldMark(alias));
      taken.add(foldMark(alias));
      return isTaken
        ? [problem(["responses", index, "aliases", at], wordRepeat(alias, repeatWords.alias))]
        : [];
    }),
  );
}

function findUnknownPhases(checklist: Checklist): readonly JsonProblem[] {
  const phases = new Set(checklist.phases.map((phase) => phase.id));
  const used = new Set(checklist.sections.map((section) => section.phase));
  const unknown = (list: readonly { readonly phase: string }[], start: string) =>
    list.flatMap(({ phase }, index) =>
      phases.has(phase) ? [] : [problem([start, index, "phase"], notAPhase(phase))],
    );
  return [
    ...checklist.phases.flatMap(({ id }, index) =>
      used.has(id) ? [] : [problem(["phases", index], phaseWithoutSection(id))],
    ),
    ...unknown(checklist.sections, "sections"),
    ...unknown(checklist.components, "components"),
  ];
}

/**
 * Checks every list of statement numbers outside the sections. A footnote's statements must be in its own
 * section.
 */
function findUnknownStatements(checklist: Checklist): readonly JsonProblem[] {
  const numbers = new Set(listStatements(checklist).map((statement) => statement.number));
  const list = (name: string, found: readonly number[], ...start: Keys): readonly Named[] =>
    found.map((number, index) => ({ name: number, keys: [...start, name, index] }));
  const example = checklist.example?.responses ?? [];
  const lists = [
    list("keyStatements", checklist.keyStatements),
    list("statements", checklist.annex?.statements ?? [], "annex"),
    example.map(({ statement }, index) => ({
      name: statement,
      keys: ["example", "responses", index, "statement"],
    })),
  ];
  const outside = (
    named: readonly Named[],
    known: ReadonlySet<number>,
    word: (number: string | number) => string,
  ) => named.flatMap(({ name, keys }) => (known.has(Number(name)) ? [] : [problem(keys, word(name))]));
  return [
    ...checklist.sections.flatMap(({ footnote, statements }, index) => {
      const own = new Set(statements.map((statement) => statement.number));
      const named = list("statements", footnote?.statements ?? [], "sections", index, "footnote");
      return [...outside(named, own, noStatementInSection), ...findRepeats(repeatWords.listedTwice, named)];
    }),
    ...outside(listComponentStatements(checklist), numbers, noStatement),
    ...lists.flatMap((named) => [
      ...outside(named, numbers, noStatement),
      ...findRepeats(repeatWords.listedTwice, named),
    ]),
  ];
}

function listNumbers(checklist: Checklist): readonly Named[] {
  return checklist.sections.flatMap((section, index) =>
    section.statements.map(({ number }, at) => ({
      name: number,
      keys: ["sections", index, "statements", at, "number"],
    })),
  );
}

function listSheets(checklist: Checklist): readonly Named[] {
  const tables = checklist.annex?.tables ?? [];
  return [
    ...checklist.sections.map(({ sheet }, index) => ({ name: sheet, keys: ["sections", index, "sheet"] })),
    ...tables.map(({ sheet }, index) => ({ name: sheet, keys: ["annex", "tables", index, "sheet"] })),
  ];
}

function listComponentStatements(checklist: Checklist): readonly Named[] {
  return checklist.components.flatMap(({ statements }, index) =>
    statements.map((number, at) => ({ name: number, keys: ["components", index, "statements", at] })),
  );
}

/** Finds names that are repeated, or already taken, ignoring case. */
export function findRepeats(
  complaint: string,
  named: readonly Named[],
  taken: readonly string[] = [],
): readonly JsonProblem[] {
  const seen = new Set(taken.map(fold));
  return named.flatMap(({ name, keys }) => {
    const repeated = seen.has(fold(name));
    seen.add(fold(name));
    return repeated ? [problem(keys, wordRepeat(name, complaint))] : [];
  });
}

function fold(name: string | number): string {
  return String(name).trim().toLowerCase();
}

function problem(keys: Keys, message: string): JsonProblem {
  return { place: writePlace(keys), message };
}
