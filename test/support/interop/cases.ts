import fc from "fast-check";
import { applyMerge } from "../../../src/assessment/merging/apply-merge";
import type { Assessment } from "../../../src/assessment/answers/assessment";
import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";
import { decideCautiously } from "../../../src/assessment/merging/decisions";
import { mergeCopies } from "../../../src/assessment/merging/merge";
import { addSnapshot } from "../../../src/assessment/time/snapshot";
import { responseIds, type Checklist, type ResponseId } from "../../../src/checklist/checklist";
import { cell, toAddress } from "../../../src/spreadsheet/address";
import type { CellContent } from "../../../src/spreadsheet/cells";
import { isFormula } from "../../../src/spreadsheet/cells";
import { dayOf } from "../../../src/spreadsheet/days";
import type { SheetPlan, WorkbookPlan } from "../../../src/spreadsheet/plan";
import type { CopyRequest } from "../../../src/workbook/sharing/plan-copy";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import {
  arbitraryAssessment,
  arbitraryRule,
  blankTexts,
  refusedMarkTexts,
  unusualMarkTexts,
  usualMarkTexts,
} from "../assessment/arbitrary-assessment";
import { answering, answeringAll } from "../assessment/answering";
import { moment, returning } from "../assessment/returning";
import { smallChecklist } from "../checklist/small-checklist";
import { interpretOurs, planToGrids, withoutPlaces } from "../workbook/grids";
import { issue } from "../workbook/issuing";
import exampleContent from "../../../assets/example/example.json";
import { makeExample } from "../../../src/jobs/example";
import { reported } from "../workbook/board-sample";
import { stretchedChecklist } from "../checklist/stretched-checklist";
import { answerExample, psems, stamp } from "../psems";

/** An assessment and its workbook, to be given to another program. */
export interface Case {
  readonly name: string;
  readonly checklist: Checklist;
  readonly assessment: Assessment;
  readonly plan: WorkbookPlan;
  /** For a copy: the statements that are asked. */
  readonly asked?: readonly number[];
}

const seed = 20261123;

function sample<Value>(arbitrary: fc.Arbitrary<Value>, numRuns: number): Value[] {
  return fc.sample(arbitrary, { seed, numRuns });
}

/** Every row with two boxes marked. */
function doubleTicked(checklist: Checklist): Assessment {
  const pairs = blankAssessment(checklist).answers.map(
    ({ statement }, index): [number, readonly ResponseId[]] => {
      const first = index % 4;
      return [statement, responseIds.slice(first, first + 2)];
    },
  );
  return answering(checklist, Object.fromEntries(pairs));
}

/** The same assessments on every run: the special ones, and many drawn with a fixed seed. */
export function listCases(): Case[] {
  const make = (name: string, checklist: Checklist, assessment: Assessment): Case => {
    return { name, checklist, assessment, plan: planWorkbook(checklist, assessment, stamp) };
  };
  const example = answerExample(psems);
  return [
    make("all blank", psems, blankAssessment(psems)),
    make("the guidance's example", psems, example),
    ...responseIds.map((id) => make(`all ${id}`, psems, answeringAll(psems, id))),
    make("all double-ticked", psems, doubleTicked(psems)),
    ...sample(arbitraryAssessment(psems), 36).map((entry, at) => make(`random ${at}`, psems, entry)),
    ...sample(arbitraryRule(psems), 6).map((rule, at) =>
      make(`example under rule ${at}`, psems, { ...example, rule }),
    ),
    ...listCopies(),
    ...listExample(),
    make("merged", psems, mergedAssessment()),
    ...listReported(psems, 9),
    ...listReported(smallChecklist, 3),
    make("snapshots, two", psems, withSnapshots(psems, ["=1+1", "2026*"])),
    make("snapshots, more than the trend shows", psems, withSnapshots(psems, Array(14).fill("Q4"))),
    make("snapshots, small", smallChecklist, withSnapshots(smallChecklist, ["<5"])),
    make("small, all blank", smallChecklist, blankAssessment(smallChecklist)),
    make("small, none applicable", smallChecklist, answeringAll(smallChecklist, "not-applicable")),
    ...sample(arbitraryAssessment(smallChecklist), 8).map((entry, at) =>
      make(`small, random ${at}`, smallChecklist, entry),
    ),
    ...sample(arbitraryAssessment(stretchedChecklist), 5).map((entry, at) =>
      make(`stretched, random ${at}`, stretchedChecklist, entry),
    ),
  ];
}

/** The workbooks of the example port, of today: when copies are overdue follows from `TODAY()`. */
function listExample(): Case[] {
  const { own, copies } = makeExample(psems, exampleContent, dayOf(new Date()));
  return [own, ...copies].map(({ plan: make }, at) => {
    const plan = make();
    const { assessment, copy } = interpretOurs(planToGrids(plan));
    const held = { checklist: psems, assessment: withoutPlaces(assessment), plan };
    return copy
      ? { ...held, name: `example, returned ${at}`, asked: copy.asked }
      : { ...held, name: "example" };
  });
}

/** Assessments with all that is made for the Board: actions, a snapshot, a seal, a Board paper. */
function listReported(checklist: Checklist, count: number): Case[] {
  const drawn = sample(arbitraryAssessment(checklist), 2 * count);
  return drawn.slice(0, count).map((entry, at) => {
    const before = drawn[count + at] ?? entry;
    // What was sealed is what is there now, what was before, or half of each.
    const half = {
      ...entry,
      answers: entry.answers.map((answer, index) => before.answers[index % 2 ? index : -1] ?? answer),
    };
    const assessment = reported(checklist, entry, before, [entry, before, half][at % 3] ?? entry);
    const plan = planWorkbook(checklist, assessment, stamp);
    return { name: `boardRecords ${at} of ${checklist.id}`, checklist, assessment, plan };
  });
}

/** Copies for somebody. Their assessment is what of the owner's they hold. */
function listCopies(): Case[] {
  const [owners] = sample(arbitraryAssessment(psems), 1);
  const [small] = sample(arbitraryAssessment(smallChecklist), 1);
  if (!owners || !small) throw new Error("Nothing was drawn.");
  const copy = (
    name: string,
    checklist: Checklist,
    assessment: Assessment,
    asked: readonly number[],
    rest: Partial<CopyRequest> = {},
  ): Case => {
    const plan = issue(checklist, assessment, asked, rest);
    const held = withoutPlaces(interpretOurs(planToGrids(plan)).assessment);
    return { name, checklist, assessment: held, plan, asked };
  };
  return [
    copy("copy of some rows", psems, owners, [1, 2, 3, 7, 12, 43]),
    copy("copy with the annex", psems, owners, [5, 30, 31]),
    copy(
      "copy with the owner's answers",
      psems,
      { ...owners, answers: owners.answers.map((row) => ({ ...row, lastTime: "no" as const })) },
      [1, 2, 3, 7, 12, 43],
      {
        includes: "my-answers",
      },
    ),
    copy("copy with the owner's answers and the annex", psems, owners, [5, 30, 31], {
      includes: "my-answers",
    }),
    copy("copy with everything", psems, owners, [1, 3, 5], { includes: "everything" }),
    copy("copy with everything, and the annex", psems, owners, [1, 3, 5, 30], { includes: "everything" }),
    copy("copy for whoever is asked", smallChecklist, small, [11, 14, 103], { name: "", due: "soon" }),
  ];
}

/** The example, with two people's copies of it merged in: one dispute decided, long evidence left in the log. */
function mergedAssessment(): Assessment {
  const owner = answerExample(psems);
  const returns = [
    returning(
      "Anna",
      { 1: "no", 2: ["yes", "=seen"], 9: ["not-sure", "One of many lines.\n".repeat(1_000)] },
      { copyId: "44444444-4444-4444-8444-444444444444" },
    ),
    returning(
      "Bob\u00a0Brown",
      { 1: "in-part", 9: ["not-sure", "Another of many.\n".repeat(1_000)] },
      { copyId: "55555555-5555-4555-8555-555555555555" },
    ),
  ];
  const merge = mergeCopies(psems, owner, returns);
  return applyMerge(psems, owner, merge, decideCautiously(merge, [], "Olive"), returns, moment);
}

/** The example, with a snapshot of each name: of the example and of nothing that applies, in turn and under two rules. */
function withSnapshots(checklist: Checklist, names: readonly string[]): Assessment {
  const example = answerExample(checklist);
  const states = [
    example,
    { ...answeringAll(checklist, "in-part"), rule: { ...example.rule, greenAt: 2 / 3 } },
    answeringAll(checklist, "not-applicable"),
  ];
  return names.reduce((assessment, name, index): Assessment => {
    const state = { ...(states[index % states.length] ?? example), boardRecords: assessment.boardRecords };
    const added = addSnapshot(checklist, state, { name, takenBy: "@Ann", takenOn: "2026-11-24" });
    if (!added.ok) throw new Error(added.problem.kind);
    return { ...assessment, boardRecords: added.value.assessment.boardRecords };
  }, example);
}

/** A plan with every cell put through a function. `row` and `column` count from 1. */
export function mapCells(
  plan: WorkbookPlan,
  change: (content: CellContent, sheet: SheetPlan, row: number, column: number) => CellContent,
): WorkbookPlan {
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.map((block) => ({
        ...block,
        cells: block.cells.map((line, row) =>
          line.map((content, column) => change(content, sheet, block.row + row, block.column + column)),
        ),
      })),
    })),
  };
}

/** A plan whose formula cells carry values that are wrong, as a file has them that a broken program wrote. */
export function withWrongValues(plan: WorkbookPlan): WorkbookPlan {
  return mapCells(plan, (content) =>
    isFormula(content) ? { ...content, value: typeof content.value === "number" ? 987 : "wrong" } : content,
  );
}

/** Whether people fill in a cell: its style leaves it unlocked. */
export function isInput(plan: WorkbookPlan, sheet: SheetPlan, row: number, column: number): boolean {
  return sheet.formats.some(
    ({ style, ranges }) =>
      plan.styles[style]?.locked === false &&
      ranges.some(
        (area) =>
          row >= area.row &&
          row < area.row + area.rows &&
          column >= area.column &&
          column < area.column + area.columns,
      ),
  );
}

/** Puts contents into cells of a sheet, by address. */
export function withCells(
  plan: WorkbookPlan,
  sheetName: string,
  contents: Readonly<Record<string, CellContent>>,
): WorkbookPlan {
  return mapCells(plan, (content, sheet, row, column) => {
    const given = sheet.name === sheetName ? contents[toAddress(cell(row, column))] : undefined;
    return given === undefined ? content : given;
  });
}

const empty: CellContent = { formula: '=""', value: "" };

/** What people may leave in the cells of Settings: seven for numbers, then four for On or Off. */
const settings: readonly (readonly [CellContent, CellContent])[] = [
  ["x", "x"],
  [7, "oFF"],
  [-1, " off "],
  // LibreOffice takes TRUE for the number 1, and Excel does not.
  ["", true],
  ["0.9", 0],
  [0.25, "OFF"],
  [empty, empty],
  ["", "on"],
  [" ", "O ff"],
];

/** What people may leave in a response cell: some of it counts [M1] [M3], some does not [M4]. */
const marks: readonly CellContent[] = [
  ...[1, 0, 100, true, false, empty, { formula: "=1=1", value: true }, { formula: '="No"', value: "No" }],
  ...["\u0001", "\u001f", "\u00ad", "\ufeff", "☐", "☐\u3000", "x\ny", "N\u200bo", "NOT\u00a0 SURE"],
  ...blankTexts.slice(1),
  ...usualMarkTexts,
  ...unusualMarkTexts,
  ...refusedMarkTexts,
  ...psems.responses.flatMap(({ label, aliases = [] }) => [label, ...aliases]),
];

/** Workbooks in which people left things that no assessment of ours has. */
export function listOddCases(): Case[] {
  const assessment = answeringAll(psems, "yes", {
    1: "no",
    2: "in-part",
    7: "not-applicable",
    30: "not-sure",
  });
  const plan = planWorkbook(psems, assessment, stamp);
  const make = (name: string, odd: WorkbookPlan): Case => ({ name, checklist: psems, assessment, plan: odd });
  const rule = (numbers: readonly CellContent[], switches: readonly CellContent[]) =>
    Object.fromEntries([...numbers, ...switches].map((content, at) => [`C${9 + at}`, content]));
  const rows = psems.sections.flatMap(({ sheet, statements }) =>
    statements.map((_, at) => ({ sheet, row: 6 + at })),
  );
  // Each mark alone in each of two boxes, and once beside an X.
  const boxes = marks.flatMap((mark) => [{ C: "", E: mark }, { C: mark }, { C: "X", G: mark }]);
  return [
    ...settings.map(([number, other], at) =>
      make(
        `odd settings ${at}`,
        withCells(plan, "Settings", rule(Array(7).fill(number), Array(4).fill(other))),
      ),
    ),
    make("Amber above Green", withCells(plan, "Settings", { C13: 0.3, C14: 0.9 })),
    ...Array.from({ length: Math.ceil(boxes.length / rows.length) }, (_, at) =>
      make(
        `odd marks ${at}`,
        boxes.slice(at * rows.length, (at + 1) * rows.length).reduce((odd, row, index): WorkbookPlan => {
          const place = rows[index];
          const blank = Object.fromEntries([..."CDEFG"].map((column) => [column, ""]));
          const cells = Object.entries({ ...blank, ...row }).map(([column, mark]) => [
            `${column}${place?.row}`,
            mark,
          ]);
          return place ? withCells(odd, place.sheet, Object.fromEntries(cells)) : odd;
        }, plan),
      ),
    ),
  ];
}
