import fc from "fast-check";
import { findRefusal } from "../../../src/companion/view/find-refusal";
import { isTrue } from "../../../src/companion/view/is-true";
import { readPlan } from "../../../src/file/reading/read-plan";
import { write } from "../../../src/file/writing/write";
import { createSimulator } from "../../../src/simulator";
import { formulaAt } from "../../../src/simulator/editing/edit-rules";
import { cell, range, type Range } from "../../../src/spreadsheet/address";
import { valueOf, type CellContent } from "../../../src/spreadsheet/cells";
import type { SheetPlan, ValidationPlan, WorkbookPlan } from "../../../src/spreadsheet/plan";
import { planBoardCopy } from "../../../src/workbook/board/plan-board-copy";
import { planWorkbook } from "../../../src/workbook/planning/plan-workbook";
import { planPortfolio } from "../../../src/workbook/portfolio/plan-portfolio";
import { arbitraryAssessment } from "../../support/assessment/arbitrary-assessment";
import { smallChecklist } from "../../support/checklist/small-checklist";
import { emptyPlan, emptySheet } from "../../support/file/sample-plan";
import { must } from "../../support/must";
import { answerExample, psems, stamp } from "../../support/psems";
import { answered, reported } from "../../support/workbook/board-sample";
import { portfolios } from "../../support/workbook/portfolio-samples";

/** Every cell that a rule of a workbook is for. */
function rulesOf(plan: WorkbookPlan) {
  return plan.sheets.flatMap((sheet) =>
    [
      ...sheet.conditionalFormats,
      ...sheet.validations.flatMap(({ range: area, rule }) =>
        rule.kind === "custom" ? [{ range: area, formula: rule.formula }] : [],
      ),
    ].flatMap((rule) =>
      cellsOf(rule.range).map(([row, column]) => ({ workbook: plan, sheet, rule, row, column })),
    ),
  );
}

function cellsOf({ row, column, rows, columns }: Range): (readonly [row: number, column: number])[] {
  return Array.from({ length: rows * columns }, (_, at) => [
    row + Math.floor(at / columns),
    column + (at % columns),
  ]);
}

/** The plan with values in place of formulas: that these are equal is tested elsewhere. */
function still(plan: WorkbookPlan): WorkbookPlan {
  const freeze = ({ blocks, ...sheet }: SheetPlan): SheetPlan => ({
    ...sheet,
    blocks: blocks.map((block) => ({ ...block, cells: block.cells.map((line) => line.map(valueOf)) })),
  });
  return { ...plan, sheets: plan.sheets.map(freeze) };
}

/** Whether a conditional format with this value applies. */
const holds = (value: unknown): boolean => value === true || (typeof value === "number" && value !== 0);

/** The cells whose rules the companion and a formula engine judge otherwise, and how often a rule held. */
function compare(plan: WorkbookPlan): { readonly differ: readonly string[]; readonly held: number } {
  const { calculator } = createSimulator({ plan: still(plan) }).workbook;
  const differ: string[] = [];
  let held = 0;
  const rules = rulesOf(plan);
  for (const { name } of plan.sheets) {
    const all = rules.filter(({ sheet }) => sheet.name === name);
    const expected = calculator
      .evaluate(
        all.map(({ rule, row, column }) => formulaAt(rule.formula, rule.range, { row, column })),
        name,
      )
      .map(holds);
    all.forEach((one, index) => {
      const found = isTrue(one);
      if (found) held += 1;
      if (found !== expected[index])
        differ.push(`${name} R${one.row}C${one.column} ${one.rule.formula}: ${String(found)}`);
    });
  }
  return { differ, held };
}

const before = answerExample(psems);
const report = reported(psems, answered(), before, before);
const own = { checklist: psems, assessment: report, ids: stamp, created: stamp.created };

describe("[K3] the rules of a sheet hold where a formula engine says so", () => {
  test.each<[string, WorkbookPlan]>([
    ["a workbook with a report", planWorkbook(psems, report, stamp)],
    ...portfolios
      .slice(2)
      .map(([name, portfolio]): [string, WorkbookPlan] => [name, planPortfolio(portfolio, stamp)]),
  ])("in %s", (_, plan) => {
    const { differ, held } = compare(plan);
    expect(differ).toEqual([]);
    expect(held).toBeGreaterThan(0);
  });

  test("in a Board copy that was read from its file", async () => {
    const copy = planBoardCopy(own, { now: stamp.created, today: stamp.today }, true);
    const { differ, held } = compare(must(await readPlan(await write(copy))).plan);
    expect(differ).toEqual([]);
    expect(held).toBeGreaterThan(0);
  });

  test("in any assessment", () => {
    fc.assert(
      fc.property(arbitraryAssessment(smallChecklist), (assessment) => {
        expect(compare(planWorkbook(smallChecklist, assessment, stamp)).differ).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  test("whatever the cells hold", () => {
    const plan = planWorkbook(smallChecklist, before, stamp);
    const [sheet] = plan.sheets.filter(({ validations }) =>
      validations.some(({ rule }) => rule.kind === "custom"),
    );
    if (!sheet) throw new Error("No sheet has a validation.");
    const contents: readonly CellContent[] = [null, true, false, 0, 1, 2, 0.5, " ", " x ", "X", "1", "TRUE"];
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(...contents), { minLength: 12, maxLength: 12 }), {
          minLength: 12,
          maxLength: 12,
        }),
        (cells) => {
          const odd: SheetPlan = { ...sheet, blocks: [{ row: 1, column: 1, cells }], tables: [] };
          expect(compare({ ...plan, names: [], activeSheet: odd.name, sheets: [odd] }).differ).toEqual([]);
        },
      ),
      { numRuns: 8 },
    );
  });
});

describe("[K3] a formula", () => {
  const plan: WorkbookPlan = {
    ...emptyPlan,
    sheets: [
      { ...emptySheet, blocks: [{ row: 1, column: 1, cells: [[1, "a", true, null]] }] },
      { ...emptySheet, name: "It's b", blocks: [{ row: 1, column: 1, cells: [["far"]] }] },
    ],
    names: [{ name: "Limit", sheet: "It's b", range: cell(1, 1), comment: "" }],
  };
  const [sheet = emptySheet] = plan.sheets;
  const verdict = (formula: string): boolean | undefined =>
    isTrue({ workbook: plan, sheet, rule: { range: cell(1, 1), formula }, row: 1, column: 1 });

  test.each([
    "=A1=1",
    '=B1="A"',
    "=C1",
    "=D1=0",
    '=D1=""',
    "=A1<B1",
    "=B1<C1",
    "=NOT(A1>1)",
    "=AND(C1,D1,A1)",
    '=1+2*3&""="7"',
    "=-A1=-1",
    '=LIMIT="far"',
    "='It''s b'!A1=Limit",
    "=COUNTA(A1:D1)=3",
    "=COUNTIF($A$1:$D$1,TRUE)=1",
    "=ROUND(0.125,2)=0.13",
    '=TRIM("  a   b ")="a b"',
    "=IF(ISNUMBER(B1),FALSE,ISLOGICAL(C1))",
  ])("of a known form holds: %s", (formula) => {
    expect(verdict(formula)).toBe(true);
    const { calculator } = createSimulator({ plan }).workbook;
    expect(calculator.evaluate([formula], sheet.name).map(holds)).toEqual([true]);
  });

  test.each(["=B1+1", "=B1", "=A1:B1", "=Nowhere", "=COUNTIF(A1:D1,1)", '=IF("x",1,1)', "=COUNTA(A1:Z9999)"])(
    "that gives an error or no verdict does not hold: %s",
    (formula) => expect(verdict(formula)).toBe(false),
  );

  test.each([
    "",
    "A1",
    "=",
    "=A1/2",
    "=SUM(A1)",
    "=(A1",
    "=A1)",
    "=A1 B1",
    '="a',
    "=XFE1",
    "={1}",
    `=${"(".repeat(9_000)}`,
    `=${"-".repeat(100)}1`,
    `=${"1+".repeat(5_000)}1`,
  ])("of another form is not worked out: %#", (formula) => expect(verdict(formula)).toBeUndefined());
});

describe("[K4] what someone types", () => {
  const error = { title: "No", message: "Never" };
  const refusal = (rule: ValidationPlan["rule"], typed: CellContent): boolean => {
    const validations = [{ range: range(1, 1, 2, 1), rule, error }];
    const found = findRefusal(
      { ...emptyPlan, sheets: [{ ...emptySheet, validations }] },
      "Empty",
      2,
      1,
      typed,
    );
    if (found) expect(found).toEqual(error);
    return found !== null;
  };
  const list = { kind: "list", values: ["On", "Off"] } as const;
  const decimal = { kind: "decimal", minimum: 0, maximum: 1 } as const;
  const date = { kind: "date", minimum: 36_526 } as const;
  const custom = { kind: "custom", formula: '=TRIM(A1)<>"x"' } as const;

  test.each<[ValidationPlan["rule"], CellContent, boolean]>([
    [list, "On", false],
    [list, "on", true],
    [list, "", false],
    [list, null, false],
    [decimal, 0.5, false],
    [decimal, 1.5, true],
    [decimal, "0.5", true],
    [date, 46_350, false],
    [date, 1, true],
    [date, "soon", true],
    [custom, "y", false],
    [custom, " x", true],
    [custom, null, false],
    [{ kind: "custom", formula: "=A1/2=1" }, "anything", false],
  ])("under %j: %j is refused: %s", (rule, typed, isRefused) => {
    expect(refusal(rule, typed)).toBe(isRefused);
    // The simulator has Excel's rules, but for a formula that the companion does not work out.
    if (rule.kind === "custom" && rule.formula.includes("/")) return;
    const validations = [{ range: range(1, 1, 2, 1), rule, error }];
    const simulator = createSimulator({ plan: { ...emptyPlan, sheets: [{ ...emptySheet, validations }] } });
    const text = typeof typed === "string" && Number(typed) ? `'${typed}` : String(typed ?? "");
    expect(simulator.type("Empty", "A2", text).ok).toBe(!isRefused);
  });

  test("in a cell without a rule is allowed", () => {
    expect(findRefusal(emptyPlan, "Empty", 1, 1, "x")).toBeNull();
  });
});
