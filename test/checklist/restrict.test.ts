import { scoreAssessment } from "../../src/assessment/scoring/score";
import { listStatements } from "../../src/checklist/checklist";
import { restrictChecklist } from "../../src/checklist/restrict";
import { answerExample, psems } from "../support/psems";

test("a checklist for some statements has these alone, and no part without any", () => {
  const part = restrictChecklist(psems, [30, 2, 7]);
  expect(listStatements(part).map(({ number }) => number)).toEqual([2, 7, 30]);
  expect(part.sections.every(({ statements }) => statements.length > 0)).toBe(true);
  expect(part.phases.map(({ id }) => id)).toEqual([...new Set(part.sections.map(({ phase }) => phase))]);
  expect(part.components.flatMap(({ statements }) => statements).sort()).toEqual([2, 30, 7]);
  expect(part.annex?.statements).toEqual([30]);
  expect(restrictChecklist(psems, [2]).annex).toBeUndefined();
});

test("of everything it is the whole, and it can be scored", () => {
  const numbers = listStatements(psems).map(({ number }) => number);
  expect(restrictChecklist(psems, numbers)).toEqual(psems);
  const results = scoreAssessment(restrictChecklist(psems, [1, 2]), answerExample(psems));
  expect(results.overall.statements).toBe(2);
});
