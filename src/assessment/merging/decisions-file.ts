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
const decisionSchema = v.strictObject({
  statement: v.number(),
  response: v.string(),
  why: filled,
  by: filled,
});
const commentsSchema = v.strictObject({ comments: v.array(filled) });
const decisionsSchema = v.array(
  v.lazy((entry) =>
    typeof entry === "object" && entry !== null && "comments" in entry ? commentsSchema : decisionSchema,
  ),
);

/** The decision to leave the owner's row as it is. */
const keepWord = "keep";

/** What a decisions file says. */
export interface DecisionsFile {
  /** Decisions on disputed rows. */
  readonly decisions: readonly Decision[];
  /** The ids of the comments to add to the evidence. */
  readonly comments: readonly string[];
}

/**
 * Reads the parsed JSON of decisions on disputed rows, `{ "statement", "response", "why", "by" }`, and of comments to add to
 * the evidence, `{ "comments": [id, …] }`, in one array [E2]. A response is its id or its label, in any case, or `keep` for the
 * owner's row as it is. A statement that is not in the checklist, or is decided twice, is a problem. Never throws.
 */
export function parseDecisions(
  checklist: Checklist,
  json: unknown,
): Result<DecisionsFile, readonly JsonProblem[]> {
  const parsed = v.safeParse(decisionsSchema, json);
  if (!parsed.success) return fail(listProblems(parsed.issues));
  const numbers = new Set(listStatements(checklist).map(({ number }) => number));
  const problems: JsonProblem[] = [];
  const seen = new Set<number>();
  const comments = parsed.output.flatMap((entry) => ("comments" in entry ? entry.comments : []));
  const decisions = parsed.output.flatMap((entry, at): Decision[] => {
    if ("comments" in entry) return [];
    const { statement, response, why, by } = entry;
    const place = writePlace([at, "statement"]);
    if (!numbers.has(statement)) problems.push({ place, message: noStatement(statement) });
    if (seen.has(statement)) problems.push({ place, message: decidedAlready(statement) });
    seen.add(statement);
    const wanted = response.trim().toLowerCase();
    if (wanted === keepWord) return [{ statement, response: null, why, by }];
    const option = checklist.responses.find(
      ({ id, label }) => id === wanted || label.toLowerCase() === wanted,
    );
    if (option) return [{ statement, response: option.id, why, by }];
    const known = [...checklist.responses.map(({ label }) => label), keepWord].join(", ");
    problems.push({
      place: writePlace([at, "response"]),
      message: mustBeOneOf(known, response),
    });
    return [];
  });
  return problems.length > 0 ? fail(problems) : succeed({ decisions, comments });
}
