import { readFileSync } from "node:fs";
import { valueOf, type CellValue } from "../../../src/spreadsheet/cells";
import type { WorkbookPlan } from "../../../src/spreadsheet/plan";
import { listCases } from "../../support/interop/cases";
import { viewSheets } from "../../support/workbook/plan-view";
import { inProject } from "../../support/root";

const wanted =
  /^(all blank|the guidance's example|all not-applicable|all double-ticked|random [0-5]|merged|small, .*)$/;
const cases = listCases().filter(({ name }) => wanted.test(name));

/** The columns of the table `Responses`, heading first. */
function columnsOf(plan: WorkbookPlan): CellValue[][] {
  const sheet = viewSheets(plan).get("Responses");
  const table = sheet?.plan.tables.find(({ name }) => name === "Responses");
  if (!sheet || !table) throw new Error("There is no table Responses.");
  const { row, column, rows, columns } = table.range;
  return Array.from({ length: columns }, (_, across) =>
    Array.from({ length: rows }, (_, down) =>
      valueOf(sheet.contents.get(`${row + down},${column + across}`) ?? null),
    ),
  );
}

describe.each(cases.map((entry) => [entry.name, entry] as const))(
  "the table Responses of: %s",
  (_, entry) => {
    const columns = columnsOf(entry.plan);
    const { evidence } = entry.checklist.headings;

    test("[W5] has a row for each statement", () => {
      const numbers = columns.find(([heading]) => heading === "No.")?.slice(1);
      const statements = entry.checklist.sections.flatMap((section) => section.statements);
      expect(numbers).toEqual(statements.map(({ number }) => number));
    });

    test.each(columns.map(([heading, ...cells]) => [String(heading), cells] as const))(
      "[W5] the column %s has cells of one type, and none that is blank",
      (heading, cells) => {
        expect(new Set(cells.map((value) => typeof value)).size).toBe(1);
        if (heading !== evidence) expect(cells).not.toContain("");
      },
    );
  },
);

test("[M2] a row without exactly one response is Unanswered", () => {
  const blank = cases.find(({ name }) => name === "all double-ticked");
  const responses = blank && columnsOf(blank.plan).find(([heading]) => heading === "Response");
  expect(new Set(responses?.slice(1))).toEqual(new Set(["Unanswered"]));
});

test("the data dictionary names every column, in order", () => {
  const example = cases.find(({ name }) => name === "the guidance's example");
  const text = readFileSync(inProject("docs", "data.md"), "utf8");
  const [, section = ""] = /\n## Responses\n(.*?)(?=\n## |$)/s.exec(text) ?? [];
  const named = [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
  expect(named).toEqual(example && columnsOf(example.plan).map(([heading]) => heading));
});
