import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { responseOf } from "../../src/assessment/answers/marks";
import type { ScoreResult, Results } from "../../src/assessment/scoring/results";
import { scoreAssessment } from "../../src/assessment/scoring/score";
import type { Assessment } from "../../src/assessment/answers/assessment";
import type { ResponseId } from "../../src/checklist/checklist";
import type { DataKind } from "../../src/spreadsheet/data-table";
import {
  answerColumns,
  assessmentColumns,
  resultColumns,
} from "../../src/workbook/portfolio/portfolio-tables";
import { psems } from "../support/psems";
import { query } from "../support/rollup/duckdb";
import { isAllTried } from "../support/sample";
import { generateWorkbooks } from "../support/rollup/many-workbooks";
import { inProject } from "../support/root";

const guide = readFileSync(inProject("docs", "data.md"), "utf8");
/** A thousand in a run of all tests. */
const count = isAllTried ? 1_000 : 250;

interface Known {
  readonly id: string;
  readonly assessment: Assessment;
  readonly results: Results;
}

const folder = mkdtempSync(join(tmpdir(), "psems-many-"));
const known: Known[] = [];
let printed: { readonly status: number; readonly stderr: string };
let answers: ReadonlyMap<string, readonly (readonly unknown[])[]> = new Map();

/** The queries of the guide, each under the sentence before it. */
function listQueries(): readonly (readonly [title: string, sql: string])[] {
  return [...guide.matchAll(/\n\n([^\n]+):\n\n```sql\n([^]*?)```/g)].map(([, title = "", sql = ""]) => [
    title,
    sql.replaceAll("'portfolio/", `'${join(folder, "portfolio")}/`),
  ]);
}

beforeAll(async () => {
  const files: string[] = [];
  for await (const { id, assessment, bytes } of generateWorkbooks(psems, count)) {
    const file = join(folder, `${id}.xlsx`);
    writeFileSync(file, bytes);
    files.push(file);
    known.push({ id, assessment, results: scoreAssessment(psems, assessment) });
  }
  printed = await run(["rollup", ...files, "--parquet", join(folder, "portfolio")]);
  const queries = listQueries();
  const rows = await query([...queries.map(([, sql]) => sql), ...tables.map(describeTable)]);
  answers = new Map(
    [...queries.map(([title]) => title), ...tables].map((title, index) => [title, rows[index] ?? []]),
  );
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command line as it is built, with its own threads. */
function run(words: readonly string[]): Promise<typeof printed> {
  return new Promise((resolve) => {
    const script = inProject("dist", "psems.js");
    execFile(process.execPath, [script, ...words], (error, _, stderr) =>
      resolve({ status: typeof error?.code === "number" ? error.code : 0, stderr }),
    );
  });
}

const tables = ["assessments", "results", "answers"] as const;

function describeTable(name: string): string {
  return `DESCRIBE SELECT * FROM read_parquet('${join(folder, "portfolio", name)}/*/*.parquet', hive_partitioning = true)`;
}

/** What a query of the guide gave. */
function answerTo(title: string): readonly (readonly unknown[])[] {
  const rows = answers.get(title);
  if (!rows) throw new Error(`docs/data.md has no query under: ${title}`);
  return rows;
}

function respond({ assessment }: Known, statement: number): ResponseId | null {
  const answer = assessment.answers.find((entry) => entry.statement === statement);
  return answer ? responseOf(psems, answer) : null;
}

function countOf(statement: number, response: ResponseId | null): number {
  return known.filter((site) => respond(site, statement) === response).length;
}

const statements = psems.sections.flatMap((section) => section.statements);

test("[O1] a thousand workbooks are rolled up, and nothing is said of any", () => {
  expect(printed).toEqual({ status: 0, stderr: "" });
  expect(known).toHaveLength(count);
});

test("[O7] every score, range and rating is what the assessment's own score says", () => {
  const levels: readonly (readonly [string, (results: Results) => readonly ScoreResult[]])[] = [
    ["component", ({ components }) => components],
    ["overall", ({ overall }) => [overall]],
    ["phase", ({ phases }) => phases],
    ["section", ({ sections }) => sections],
  ];
  const expected = known.flatMap(({ id, results }) =>
    levels.flatMap(([level, pick]) =>
      [...pick(results)]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map((r) => [id, level, r.id, r.score, r.low, r.high, r.rating, r.couldBe, r.answered, r.applicable]),
    ),
  );
  expect(answerTo("Every score and its range")).toEqual(expected);
});

test("[O7] the score of a section is the sum of its answers' points", () => {
  const expected = known.flatMap(({ id, results }) =>
    [...results.sections].sort((a, b) => (a.id < b.id ? -1 : 1)).map((r) => [id, r.id, r.score]),
  );
  expect(answerTo("The score of every section, from the answers alone; it is `score` in `results`")).toEqual(
    expected,
  );
});

test("[O7] ratings are counted, and the heat map has a row for each site", () => {
  const counts = new Map<string, number>();
  for (const { results } of known)
    counts.set(results.overall.rating, (counts.get(results.overall.rating) ?? 0) + 1);
  const expected = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  expect(answerTo("How many sites have which rating")).toEqual(expected);
  expect(expected.length).toBeGreaterThan(3);

  const heat = known.map(({ id, assessment, results }) => [
    id,
    assessment.details.organisation,
    assessment.details.site,
    ...[...results.sections, results.overall]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ rating }) => rating),
  ]);
  expect(answerTo("The heat map, a row for each site")).toEqual(heat);
});

test("[O7] statements that are most often No, and those that are not known", () => {
  const no = statements
    .map(({ number, text }) => [number, text, countOf(number, "no")] as const)
    .sort((a, b) => b[2] - a[2] || a[0] - b[0]);
  expect(answerTo("The statements that are most often No")).toEqual(no.slice(0, 10));
  const unknown = statements
    .map(({ number }) => [number, countOf(number, "not-sure"), countOf(number, null)] as const)
    .filter(([, notSure, none]) => notSure + none > 0)
    .sort((a, b) => b[1] + b[2] - a[1] - a[2] || b[1] - a[1] || a[0] - b[0]);
  expect(answerTo("What is not known, by statement")).toEqual(unknown);
});

test("[O7] assessments are found by their day, and those without one are not lost", () => {
  const dated = known.filter(({ assessment }) => assessment.details.date.startsWith("2025-"));
  const facts = ({ id, assessment: { details } }: Known): unknown[] => [
    id,
    details.organisation,
    details.site,
    details.date || null,
  ];
  expect(dated.length).toBeGreaterThan(100);
  expect(answerTo("The assessments of one year; only their folders are read")).toEqual(dated.map(facts));
  const key = ({ id, assessment }: Known): string => `${assessment.details.date || "9999"} ${id}`;
  const incomplete = known
    .filter(({ results }) => results.overall.counts.unanswered > 0)
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
  expect(answerTo("The oldest and the incomplete")).toEqual(
    incomplete.map((site) => [...facts(site), site.results.overall.counts.unanswered]),
  );
});

test("[O7] the guide names every column, and DuckDB finds each as the guide says", () => {
  const documented: Readonly<Record<DataKind, string>> = {
    text: "STRING",
    integer: "INT32",
    number: "DOUBLE",
    logical: "BOOLEAN",
    day: "DATE",
  };
  const found: Readonly<Record<DataKind, string>> = {
    text: "VARCHAR",
    integer: "INTEGER",
    number: "DOUBLE",
    logical: "BOOLEAN",
    day: "DATE",
  };
  const said = (heading: string): string[] => {
    const part = guide.split(`\n### ${heading}\n`)[1]?.split("\n### ")[0] ?? "";
    return [...part.matchAll(/^\| (`[^|]+) \| (\w+) \|/gm)].flatMap(([, names = "", type = ""]) =>
      [...names.matchAll(/`(\w+)`/g)].map(([, name = ""]) => `${name} ${type}`),
    );
  };
  const columns = { assessments: assessmentColumns, results: resultColumns, answers: answerColumns };
  for (const name of tables) {
    const kinds = columns[name].map((column) => ({ name: column.name, kind: column.kind }));
    expect([...said("In every table"), ...said(`\`${name}\``)].sort()).toEqual(
      kinds.map((column) => `${column.name} ${documented[column.kind]}`).sort(),
    );
    expect(answerTo(name).map(([column, type]) => [column, type])).toEqual([
      ...kinds.map((column) => [column.name, found[column.kind]]),
      ["assessment_date", "DATE"],
    ]);
  }
});
