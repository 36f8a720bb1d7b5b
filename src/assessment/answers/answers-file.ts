import * as v from "valibot";
import { listStatements, responseIds, type Checklist } from "../../checklist/checklist";
import { listProblems, writePlace, type JsonProblem } from "../../checklist/problems";
import { cellText } from "../../checklist/schema";
import { noStatement, problemWords } from "../../checklist/words/problem-words";
import { answeredAlready } from "./words/input-problems";
import type { Answer, Assessment } from "./assessment";
import { blankAssessment } from "./blank-assessment";
import { ourMark } from "./marks";
import { fail, succeed, type Result } from "../../spreadsheet/result";

const optionalText = v.exactOptional(cellText, "");

/** JavaScript and the schema library treat a list as an object, so an empty list would pass as an empty object. */
const noList = v.check((value: unknown) => !Array.isArray(value), problemWords.noList);

const answersSchema = v.pipe(
  v.unknown(),
  noList,
  v.strictObject({
    details: v.exactOptional(
      v.pipe(
        v.unknown(),
        noList,
        v.strictObject({
          organisation: optionalText,
          site: optionalText,
          assessor: optionalText,
          accountableManager: optionalText,
          stakeholders: optionalText,
          date: optionalText,
        }),
      ),
    ),
    responses: v.exactOptional(
      v.array(
        v.strictObject({ statement: v.number(), response: v.picklist(responseIds), evidence: optionalText }),
      ),
      [],
    ),
  }),
);

type GivenResponse = v.InferOutput<typeof answersSchema>["responses"][number];

/**
 * Reads the parsed JSON of an answers file, `{ "details": {…}, "responses": [{ "statement": 1, "response":
 * "in-part", "evidence": "…" }] }`, as an assessment that is otherwise blank [C5]. Every part is optional. Unknown
 * keys, and statements that are repeated or not in the checklist, are problems. Never throws.
 */
export function parseAnswers(
  checklist: Checklist,
  json: unknown,
): Result<Assessment, readonly JsonProblem[]> {
  const parsed = v.safeParse(answersSchema, json);
  if (!parsed.success) return fail(listProblems(parsed.issues));
  const { details, responses } = parsed.output;
  const problems = findStatementProblems(checklist, responses);
  if (problems.length > 0) return fail(problems);

  const given = new Map(responses.map((response) => [response.statement, response]));
  const blank = blankAssessment(checklist);
  const answers = blank.answers.map((answer) => fillIn(answer, given.get(answer.statement)));
  return succeed({ ...blank, details: details ?? blank.details, answers });
}

function fillIn(answer: Answer, given: GivenResponse | undefined): Answer {
  if (given === undefined) return answer;
  return { ...answer, marks: [{ response: given.response, text: ourMark }], evidence: given.evidence };
}

function findStatementProblems(
  checklist: Checklist,
  responses: readonly GivenResponse[],
): readonly JsonProblem[] {
  const known = new Set(listStatements(checklist).map((statement) => statement.number));
  const first = new Map<number, number>();
  return responses.flatMap(({ statement }, index) => {
    const place = writePlace(["responses", index, "statement"]);
    if (!known.has(statement)) return [{ place, message: noStatement(statement) }];
    const earlier = first.get(statement);
    if (earlier === undefined) {
      first.set(statement, index);
      return [];
    }
    return [{ place, message: answeredAlready(statement, earlier) }];
  });
}
