import * as v from "valibot";
import { listStatements, type Checklist } from "../../checklist/checklist";
import { listProblems, writePlace, type JsonProblem } from "../../checklist/problems";
import { cellText } from "../../checklist/schema";
import { mustBeOneOf, noStatement, problemWords } from "../../checklist/words/problem-words";
import { decidedAlready } from "../answers/words/input-problems";
import type { Decision } from "./decisions";
import { fail, succeed, type Result } from "../../spreadsheet/result";

const filled = v.pipe(
  cellText,
  v.check((text) => text.trim() !== "", problemWords.empty),
);
const decisionsSchema = v.array(
  v.strictObject({ statement: v.number(), response: v.string(), why: filled, by: filled }),
);

/**
 * Reads the parsed JSON of decisions on disputed rows, `[{ "statement", "response", "why", "by" }]`. A
 * response is its id or its label, in any case. A statement that is not in the checklist, or is decided
 * twice, is a problem. Never throws.
 */
export function parseDecisions(
  checklist: Checklist,
  json: unknown,
): Result<readonly Decision[], readonly JsonProblem[]> {
  const parsed = v.safeParse(decisionsSchema, json);
  if (!parsed.success) return fail(listProblems(parsed.issues));
  const numbers = new Set(listStatements(checklist).map(({ number }) => number));
  const problems: JsonProblem[] = [];
  const seen = new Set<number>();
  const decisions = parsed.output.flatMap(({ statement, response, why, by }, at): Decision[] => {
    const place = writePlace([at, "statement"]);
    if (!numbers.has(statement)) problems.push({ place, message: noStatement(statement) });
    if (seen.has(statement)) problems.push({ place, message: decidedAlready(statement) });
    seen.add(statement);
    const wanted = response.trim().toLowerCase();
    const option = checklist.responses.find(
      ({ id, label }) => id === wanted || label.toLowerCase() === wanted,
    );
    if (option) return [{ statement, response: option.id, why, by }];
    const known = checklist.responses.map(({ label }) => label).join(", ");
    problems.push({
      place: writePlace([at, "response"]),
      message: mustBeOneOf(known, response),
    });
    return [];
  });
  return problems.length > 0 ? fail(problems) : succeed(decisions);
}
