import type { Checklist } from "../../checklist/checklist";
import type { Answer } from "../answers/assessment";
import { responseOf } from "../answers/marks";
import type { Gap, Results } from "./results";

type Answers = ReadonlyMap<number, Answer>;
type Unknown = Results["unknowns"][number];

export const gapOrder: readonly Gap["response"][] = ["no", "not-sure", "in-part"];

/** Statements answered No, Not sure or In part: key statements first, then in that order, then by number [S11]. */
export function listGaps(
  checklist: Checklist,
  answers: Answers,
  keyStatements: readonly number[],
): readonly Gap[] {
  const keys = new Set(keyStatements);
  const gaps = listRows(checklist, answers).flatMap(({ statement, section, response }): readonly Gap[] => {
    const gap = gapOrder.find((each) => each === response);
    return gap === undefined ? [] : [{ statement, section, response: gap, key: keys.has(statement) }];
  });
  return gaps.sort(
    (a, b) =>
      Number(b.key) - Number(a.key) ||
      gapOrder.indexOf(a.response) - gapOrder.indexOf(b.response) ||
      a.statement - b.statement,
  );
}

/** Statements answered Not sure, then unanswered ones, each by number. */
export function listUnknowns(checklist: Checklist, answers: Answers): readonly Unknown[] {
  const unknowns = listRows(checklist, answers).flatMap(
    ({ statement, section, response }): readonly Unknown[] =>
      response === "not-sure" || response === null ? [{ statement, section, response }] : [],
  );
  return unknowns.sort(
    (a, b) => Number(a.response === null) - Number(b.response === null) || a.statement - b.statement,
  );
}

function listRows(checklist: Checklist, answers: Answers) {
  return checklist.sections.flatMap((section) =>
    section.statements.map(({ number }) => {
      const answer = answers.get(number);
      return {
        statement: number,
        section: section.id,
        response: answer === undefined ? null : responseOf(checklist, answer),
      };
    }),
  );
}
