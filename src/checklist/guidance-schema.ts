import * as v from "valibot";
import type { CaseStudy, ComponentGuidance, StatementGuidance } from "./guidance";
import { id, line, some, statementNumber, type DeepReadonly, type Same } from "./schema";
import { problemWords } from "./words/problem-words";

/** An item must be readable at a glance in a pane 320 pixels wide. */
const item = line(140);

const pageNumber = v.pipe(
  v.number(),
  v.check((number) => Number.isInteger(number) && number >= 1, problemWords.pageNumber),
);

const statement = v.strictObject({
  number: statementNumber,
  asks: item,
  evidence: some(item),
  ask: some(line(60)),
});

const component = v.strictObject({ id, good: some(item), source: line(60) });

const caseStudy = v.strictObject({
  id,
  organisation: line(60),
  sector: line(60),
  pages: line(20),
  parts: some(
    v.strictObject({
      id,
      part: pageNumber,
      page: pageNumber,
      components: v.array(id),
      named: v.array(line(200)),
      met: v.array(item),
      did: v.array(item),
      gained: v.array(item),
    }),
  ),
});

/** The form of the three files together. Whether they agree is checked when they are loaded. */
export const guidanceSchema = v.strictObject({
  statements: v.strictObject({ checklist: id, note: item, statements: some(statement) }),
  components: v.strictObject({ checklist: id, note: item, components: some(component) }),
  caseStudies: v.strictObject({ checklist: id, note: item, organisations: some(caseStudy) }),
});

type Parsed = v.InferOutput<typeof guidanceSchema>;

/** Fails to compile if the types and the schema differ. */
void (true satisfies Same<
  DeepReadonly<
    [
      Parsed["statements"]["statements"],
      Parsed["components"]["components"],
      Parsed["caseStudies"]["organisations"],
    ]
  >,
  DeepReadonly<[StatementGuidance[], ComponentGuidance[], CaseStudy[]]>
>);
