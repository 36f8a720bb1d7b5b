import { write } from "../../src/file/writing/write";
import { planWorkbook } from "../../src/workbook/planning/plan-workbook";
import { toPageTexts } from "../support/interop/libreoffice";
import { answerExample, psems, stamp } from "../support/psems";

// eslint-disable-next-line @typescript-eslint/no-require-imports -- the script that uses it is no part of what is compiled
const findSheetPage = require("../../scripts/find-sheet-page") as (
  pages: readonly string[],
  sheet: string,
) => number;

test("a sheet is found among the printed pages by its name, however many pages come before it", async () => {
  const pages = await toPageTexts(await write(planWorkbook(psems, answerExample(psems), stamp)));
  const textOf = (sheet: string): string => pages[findSheetPage(pages, sheet) - 1] ?? "";
  expect(textOf("Dashboard")).toContain("Overall: 5 of 43 answered.");
  expect(textOf("Dashboard")).toContain("Scores by section");
  expect(textOf("Cover")).toContain("Self-assessment workbook");
  expect(textOf("PLAN Policy")).toContain("Best practice indicators");
  expect(findSheetPage(pages, "Dashboard")).toBeGreaterThan(findSheetPage(pages, "Cover"));
  expect(() => findSheetPage(pages, "Nowhere")).toThrow("Nowhere");
});
