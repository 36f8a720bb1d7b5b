import * as v from "valibot";
import { listStatements, type Checklist } from "../../checklist/checklist";
import { listProblems, writePlace, type JsonProblem } from "../../checklist/problems";
import { cellText } from "../../checklist/schema";
import { noStatement, problemWords, tooLong } from "../../checklist/words/problem-words";
import { inputWords, noSection } from "../answers/words/input-problems";
import { isDay } from "../../spreadsheet/days";
import { fail, succeed, type Result } from "../../spreadsheet/result";

/** A person to ask, and the statements to ask about. */
export interface Asked {
  /** Empty for one copy that several people share. */
  readonly name: string;
  readonly email: string;
  /** `yyyy-mm-dd`, or empty. */
  readonly due: string;
  /** Statement numbers, in the order of the checklist. */
  readonly asked: readonly number[];
}

const oneLine = v.pipe(
  cellText,
  v.maxLength(200, (issue) => tooLong(Number(issue.received), 200)),
  v.check((text) => !/[\t\n\r]/.test(text), problemWords.oneLine),
);
const optionalLine = v.exactOptional(oneLine, "");

const contributorsSchema = v.array(
  v.strictObject({
    name: optionalLine,
    email: optionalLine,
    due: v.exactOptional(
      v.pipe(
        v.string(),
        v.check((text) => text === "" || isDay(text), inputWords.date),
      ),
      "",
    ),
    sections: v.exactOptional(v.array(v.string())),
    statements: v.exactOptional(v.array(v.number())),
  }),
);

/**
 * Reads the parsed JSON of a list of contributors, `[{ "name", "email", "due", "sections": [id],
 * "statements": [number] }]`. Without either list the whole checklist is asked. Sections and statements that
 * are not in the checklist are problems. Never throws.
 */
export function parseContributors(
  checklist: Checklist,
  json: unknown,
): Result<readonly Asked[], readonly JsonProblem[]> {
  const parsed = v.safeParse(contributorsSchema, json);
  if (!parsed.success) return fail(listProblems(parsed.issues));
  if (parsed.output.length === 0) return fail([{ place: "", message: inputWords.noContributors }]);
  const problems: JsonProblem[] = [];
  const numbers = new Set(listStatements(checklist).map(({ number }) => number));
  const contributors = parsed.output.map(({ name, email, due, sections, statements }, at): Asked => {
    const wanted = new Set<number>();
    sections?.forEach((id, index) => {
      const section = checklist.sections.find((entry) => entry.id === id);
      if (!section) {
        const known = checklist.sections.map((entry) => entry.id);
        const place = writePlace([at, "sections", index]);
        problems.push({ place, message: noSection(id, known) });
      }
      section?.statements.forEach(({ number }) => wanted.add(number));
    });
    statements?.forEach((number, index) => {
      if (numbers.has(number)) wanted.add(number);
      else
        problems.push({
          place: writePlace([at, "statements", index]),
          message: noStatement(number),
        });
    });
    if ((sections || statements) && wanted.size === 0 && problems.length === 0)
      problems.push({
        place: writePlace([at]),
        message: inputWords.asksNothing,
      });
    const asked = sections || statements ? wanted : numbers;
    return { name, email, due, asked: [...numbers].filter((number) => asked.has(number)) };
  });
  return problems.length > 0 ? fail(problems) : succeed(contributors);
}
