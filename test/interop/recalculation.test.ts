import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ratingSymbol, ratingWord } from "../../src/assessment/words/describe-result";
import { listMarks, quoteMark, responseOf } from "../../src/assessment/answers/marks";
import { responseIds } from "../../src/checklist/checklist";
import type { ScoreResult } from "../../src/assessment/scoring/results";
import { scoreAssessment } from "../../src/assessment/scoring/score";
import { run } from "../../src/cli/run";
import { write } from "../../src/file/writing/write";
import { cell, toAddress } from "../../src/spreadsheet/address";
import { valueOf, type CellValue, type SheetGrid } from "../../src/spreadsheet/cells";
import { toSerialDate } from "../../src/spreadsheet/days";
import { resultColumns } from "../../src/workbook/form/dashboard-layout";
import { planWorkbook } from "../../src/workbook/planning/plan-workbook";
import { sampleOf } from "../support/sample";
import { openParts } from "../support/file/open-parts";
import { answerExample, psems, stamp } from "../support/psems";
import {
  gridsOf,
  interpretOurs,
  listFormulas,
  sheetOf,
  textAt,
  valueAt,
  withoutPlaces,
} from "../support/workbook/grids";
import {
  isInput,
  listCases,
  listOddCases,
  mapCells,
  withWrongValues,
  type Case,
} from "../support/interop/cases";
import { recalculateInGnumeric } from "../support/interop/gnumeric";
import { recalculate, setCells } from "../support/interop/libreoffice";

/** A case, and its workbook once LibreOffice has calculated and saved it. */
interface Calculated extends Case {
  readonly bytes: Uint8Array;
  readonly grids: readonly SheetGrid[];
}

let cases: readonly Calculated[] = [];
/** The guidance's example in a file whose cached values are all wrong. */
let corrected: Calculated;
/** The example with an error value pasted into each kind of cell in turn, and into all of them. */
let pasted: readonly (Calculated & { readonly errors: readonly string[] })[] = [];
/** Workbooks with things in them that no assessment of ours has. */
let odd: readonly Calculated[] = [];
/** The days that it can have been for LibreOffice. */
let days: readonly (number | undefined)[] = [];

function today(): number | undefined {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return toSerialDate(local.toISOString().slice(0, 10));
}

/** The cells that people fill in, by what they hold. */
const inputs: readonly (readonly [string, RegExp])[] = [
  ["marks", /^PLAN Policy!D\d+$/],
  ["evidence", /^PLAN Policy!H\d+$/],
  ["details", /^Cover!/],
  ["marking", /^Settings!B4$/],
  ["settings", /^Settings!C(\d|1\d|20)$/],
  ["key statements", /^Settings!C(2[5-9]|[3-9]\d)$/],
  ["annex", /^Annex A/],
  ["all", /./],
];

function pasteErrors(example: Case, [name, where]: (typeof inputs)[number]): Case & { errors: string[] } {
  const errors: string[] = [];
  const plan = mapCells(example.plan, (content, sheet, row, column) => {
    const place = `${sheet.name}!${toAddress(cell(row, column))}`;
    if (!isInput(example.plan, sheet, row, column) || !where.test(place)) return content;
    errors.push(place);
    return { formula: "=NA()", value: null };
  });
  return { ...example, name: `errors in ${name}`, plan, errors };
}

/** The special cases, and some of those that were drawn with a fixed seed. */
function drawSome(all: readonly Case[]): readonly Case[] {
  const isDrawn = ({ name }: Case): boolean => /random|under rule|boardRecords/.test(name);
  const drawn = all.filter(isDrawn);
  expect(drawn.length).toBeGreaterThan(60);
  return [...all.filter((one) => !isDrawn(one)), ...sampleOf(drawn, 18)];
}

beforeAll(async () => {
  const planned = drawSome(listCases());
  const example = planned.find(({ name }) => name === "the guidance's example");
  if (!example) throw new Error("The example is not among the cases.");
  const pastes = inputs.map((input) => pasteErrors(example, input));
  const wrong = { ...example, plan: withWrongValues(example.plan) };
  const before = today();
  const strange = listOddCases();
  const written = await Promise.all(
    [...planned, ...pastes, ...strange, wrong].map(({ plan }) => write(plan)),
  );
  const files = await recalculate(written);
  days = [before, today()];
  const open = async <Entry extends Case>(entries: readonly Entry[], from: number) =>
    Promise.all(
      entries.map(async (entry, index) => {
        const bytes = files[from + index] ?? new Uint8Array();
        return { ...entry, bytes, grids: await gridsOf(bytes) };
      }),
    );
  cases = await open(planned, 0);
  pasted = await open(pastes, planned.length);
  odd = await open(strange, planned.length + pastes.length);
  corrected = { ...example, grids: await gridsOf(files[files.length - 1]), bytes: new Uint8Array() };
}, 600_000);

/** The formula cells whose calculated value is not the one planned. An empty text and an empty cell are one to a file. */
function listWrong({ name, plan, grids }: Calculated): object[] {
  return listFormulas(plan).flatMap(({ sheet, address, formula, value }) => {
    const calculated = valueAt(sheetOf(grids, sheet), address);
    const isDay = formula === "=TODAY()" || formula === "=AsAt";
    const right = isDay ? days.includes(Number(calculated)) : agrees(value, calculated);
    return right ? [] : [{ name, sheet, address, formula, value, calculated }];
  });
}

/** gnumeric writes 0.27 within a text with the last digits of its longer numbers, as 0.27000000000000000001. */
function roundTexts(grid: SheetGrid): SheetGrid {
  const round = (value: CellValue): CellValue =>
    typeof value === "string" ? value.replace(/\d+\.\d{12,}/g, (number) => String(Number(number))) : value;
  return { ...grid, cells: grid.cells.map((line) => line.map((content) => round(valueOf(content)))) };
}

function agrees(planned: CellValue, calculated: CellValue): boolean {
  if (typeof planned === "number" && typeof calculated === "number")
    return Math.abs(planned - calculated) <= 1e-9;
  return (planned ?? "") === (calculated ?? "");
}

test("[S10] LibreOffice calculates the value that the plan gives for every formula cell", () => {
  expect(cases.length).toBeGreaterThan(35);
  expect(cases.flatMap(listWrong).slice(0, 10)).toEqual([]);
});

test("[S10] it does calculate: of a file whose values are all wrong, every one is put right", () => {
  expect(listWrong(corrected)).toEqual([]);
});

/** Sheet and address of every cell that holds an error value. */
async function listErrors(bytes: Uint8Array): Promise<string[]> {
  const parts = await openParts(bytes);
  const names = [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<sheet name="([^"]*)"/g)];
  return names.flatMap(([, name], index) => {
    const xml = parts.get(`xl/worksheets/sheet${index + 1}.xml`);
    if (xml === undefined) throw new Error(`The sheet ${name} is not where it was looked for.`);
    return [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]* t="e"/g)].map(([, address]) => `${name}!${address}`);
  });
}

test("[S7] no cell of any workbook holds an error value", async () => {
  for (const { name, bytes } of cases) expect([name, await listErrors(bytes)]).toEqual([name, []]);
});

test("[S7] an error value pasted into cells that people fill in spreads to no other", async () => {
  for (const { name, bytes, errors } of pasted) {
    expect(errors.length).toBeGreaterThan(0);
    expect([name, (await listErrors(bytes)).sort()]).toEqual([name, [...errors].sort()]);
  }
});

/** The rows of the Dashboard's table of sections: what stands under each of its headings. */
function readDashboard(grids: readonly SheetGrid[]): CellValue[][] {
  const grid = sheetOf(grids, "Dashboard");
  const header = grid.cells.findIndex((line) => line.includes("Section") && line.includes("Rating"));
  const headings = ["Section", "Rating", "Score", "Up to"];
  expect(grid.cells[header]?.slice(0, headings.length)).toEqual(headings);
  const { answered, score, high } = resultColumns;
  const lines = grid.cells
    .slice(header + 1)
    .map((_, index) =>
      [1, 2, 3, 4, answered, score, high].map((at) => valueAt(grid, toAddress(cell(header + 2 + index, at)))),
    );
  return lines.slice(0, lines.findIndex(([title]) => title === "Overall") + 1);
}

function expectDashboard(
  name: string,
  grids: readonly SheetGrid[],
  results: ReturnType<typeof scoreAssessment>,
): void {
  const table = readDashboard(grids);
  const wanted = [...results.sections, results.overall];
  expect([name, ...table.map(([title]) => title)]).toEqual([name, ...wanted.map(({ title }) => title)]);
  wanted.forEach((result: ScoreResult, index) => {
    const [title, rating, shownScore, shownHigh, answered, score, high] = table[index] ?? [];
    expect([name, title, answered, rating]).toEqual([
      name,
      result.title,
      result.answered,
      `${ratingSymbol(result.rating)} ${ratingWord(result.rating)}`,
    ]);
    const whole = (share: number | null): number | null =>
      share === null ? null : Math.floor((share + 1e-9) * 100) / 100;
    const meant = [result.score, result.high, whole(result.score), whole(result.high)];
    const found = [score, high, shownScore, shownHigh];
    expect([name, title, ...meant.map((value, at) => agrees(value, found[at] ?? null))]).toEqual([
      name,
      title,
      true,
      true,
      true,
      true,
    ]);
  });
}

test("[S2 S3 S5] the Dashboard says what the pure code says, whole and by section", () => {
  for (const { name, checklist, assessment, grids, asked } of cases)
    if (!asked) expectDashboard(name, grids, scoreAssessment(checklist, assessment));
});

test("[S7] whatever is pasted in, it says what the pure code makes of the same file", () => {
  for (const { name, grids } of odd) {
    const { checklist, assessment } = interpretOurs(grids);
    expectDashboard(name, grids, scoreAssessment(checklist, assessment));
  }
});

test("[M1 S7] an error value that is pasted in is no mark, and no evidence", () => {
  for (const { name, grids, errors } of pasted) {
    const empty = grids.map((grid) => ({
      ...grid,
      cells: grid.cells.map((line, row) =>
        line.map((content, column) => {
          const place = `${grid.name}!${toAddress(cell(grid.row + row, grid.column + column))}`;
          return errors.includes(place) ? null : content;
        }),
      ),
    }));
    const { checklist, assessment } = interpretOurs(empty);
    expectDashboard(name, grids, scoreAssessment(checklist, assessment));
  }
});

test("[M1 M2 M3 M4] to the sheet, a row has the marks and the response that it has to the pure code", () => {
  expect(odd.length).toBeGreaterThan(10);
  for (const { name, grids } of odd) expectMarks(name, grids);
});

/**
 * The helper columns and the Check column of every row are what the code makes of its boxes.
 * @param passed boxes with such a text are passed over
 */
function expectMarks(name: string, grids: readonly SheetGrid[], passed = /^$/): void {
  const { checklist, assessment } = interpretOurs(grids);
  for (const answer of assessment.answers) {
    const grid = sheetOf(grids, answer.place?.sheet ?? "");
    const row = Number(answer.place?.evidence.slice(1));
    if (answer.marks.some(({ text }) => passed.test(text))) continue;
    const response = responseOf(checklist, answer);
    const [only, ...others] = listMarks(answer);
    const shown = [...(grid.cells[row - grid.row]?.slice(2, 7) ?? [])];
    const [marks, code, check] = ["J", "K", "I"].map((column) => valueAt(grid, `${column}${row}`));
    const counted = [listMarks(answer).length, response === null ? 0 : responseIds.indexOf(response) + 1];
    expect([name, shown, marks, code]).toEqual([name, shown, ...counted]);
    if (only && others.length === 0 && response === null)
      expect([name, String(check)]).toEqual([name, `✗ “${quoteMark(only.text)}” does not count: use X`]);
    else expect(String(check)).not.toContain("count");
  }
}

test("[S10 M1 M2 M3 M4] gnumeric calculates the same, of drawn workbooks and of odd marks", async () => {
  // gnumeric does not read formulas with an apostrophe in a sheet's name, as the other checklists have.
  const drawn = sampleOf(
    cases.filter(({ checklist }) => checklist === psems),
    6,
  );
  const marked = sampleOf(
    odd.filter(({ name }) => name.startsWith("odd marks")),
    2,
  );
  const all = [...drawn, ...marked];
  const saved = await recalculateInGnumeric(
    await Promise.all(all.map(({ plan }) => write(withWrongValues(plan)))),
  );
  const read = await Promise.all(saved.map(gridsOf));
  const calculated = all.map((one, at): Calculated => ({
    ...one,
    bytes: saved[at] ?? new Uint8Array(),
    grids: (read[at] ?? []).map(roundTexts),
  }));
  expect(calculated.slice(0, drawn.length).flatMap(listWrong).slice(0, 10)).toEqual([]);
  // gnumeric reads the escape of a control character in a file as it is written.
  const control = /[\u0000-\u001f]/;
  for (const { name, grids } of calculated.slice(drawn.length)) expectMarks(name, grids, control);
}, 300_000);

test("what LibreOffice saved is read back as the assessment that was written", () => {
  for (const { name, assessment, grids } of cases) {
    const found = interpretOurs(grids);
    expect([name, found.findings]).toEqual([name, []]);
    expect([name, withoutPlaces(found.assessment)]).toEqual([name, assessment]);
  }
});

test("[F2] check names the two addresses of a row in which LibreOffice put a second X", async () => {
  const bytes = await write(planWorkbook(psems, answerExample(psems), stamp));
  const edited = await setCells(bytes, [{ sheet: "PLAN Policy", address: "C6", text: "X" }]);
  const grid = sheetOf(await gridsOf(edited), "PLAN Policy");
  expect(textAt(grid, "I6")).toContain("2 boxes marked");
  const folder = await mkdtemp(join(tmpdir(), "second-mark-"));
  const printed: string[] = [];
  const unexpected = (): never => {
    throw new Error("Nothing is made, and nothing is wrong with the file.");
  };
  try {
    const file = join(folder, "edited.xlsx");
    await writeFile(file, edited);
    const status = await run(["check", file, "--json"], {
      checklist: psems,
      version: "0.0.0",
      manifest: "",
      now: unexpected,
      today: unexpected,
      newId: unexpected,
      print: (text) => printed.push(text),
      warn: unexpected,
    });
    expect(status).toBe(1);
    expect(JSON.parse(printed.join(""))).toMatchObject({ file, answered: 4, complete: false });
    expect(JSON.parse(printed.join("")).findings).toContainEqual({
      code: "more-than-one-response",
      severity: "error",
      statement: 1,
      sheet: "PLAN Policy",
      address: "C6,D6",
      message: expect.stringContaining("C6 and D6"),
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});
