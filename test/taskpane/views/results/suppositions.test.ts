import { responseOf } from "../../../../src/assessment/answers/marks";
import { scoreAssessment } from "../../../../src/assessment/scoring/score";
import { listRoles } from "../../../../src/taskpane/views/results/scores/list-roles";
import {
  chooseFor,
  listSuppositions,
  supposeAll,
} from "../../../../src/taskpane/views/results/what-if/suppositions";
import { answering } from "../../../support/assessment/answering";
import { smallChecklist } from "../../../support/checklist/small-checklist";

const assessment = answering(smallChecklist, { 11: "not-sure", 12: "not-sure", 14: "no" });
const { unknowns } = scoreAssessment(smallChecklist, assessment);

function responsesIf(choices: Parameters<typeof listSuppositions>[1]) {
  const supposed = supposeAll(assessment, listSuppositions(unknowns, choices));
  return supposed.answers.map((answer) => [answer.statement, responseOf(smallChecklist, answer)]);
}

test("to begin with each Not sure is supposed Yes, and what is unanswered stays so", () => {
  expect(responsesIf({})).toEqual([
    [11, "yes"],
    [14, "no"],
    [12, "yes"],
    [103, null],
    [20, null],
  ]);
});

test("each statement can be supposed otherwise, or left as it is", () => {
  const some = chooseFor({}, [11, 103], { response: "in-part" });
  const more = chooseFor(some, [103], { isSupposed: true });
  expect(responsesIf(chooseFor(more, [12], { isSupposed: false }))).toEqual([
    [11, "in-part"],
    [14, "no"],
    [12, "not-sure"],
    [103, "in-part"],
    [20, null],
  ]);
});

test("what was chosen for a statement that is known meanwhile is not supposed", () => {
  expect(responsesIf({ 14: { isSupposed: true, response: "yes" } })).toContainEqual([14, "no"]);
});

test("roles that might know several statements come first where they might know most", () => {
  const roles: Readonly<Record<number, readonly string[]>> = {
    1: ["HR", "Risk"],
    2: ["Risk"],
    5: ["Risk", "Legal", "HR"],
  };
  expect(listRoles([5, 1, 2, 9], (statement) => roles[statement] ?? [])).toEqual([
    { role: "Risk", statements: [1, 2, 5] },
    { role: "HR", statements: [1, 5] },
  ]);
  expect(listRoles([5], (statement) => roles[statement] ?? [])).toEqual([]);
});
