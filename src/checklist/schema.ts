import * as v from "valibot";
import { responseIds } from "./checklist";
import type { Checklist } from "./checklist";

/** The most that a cell of Excel holds. */
const cellLimit = 32_767;
const sheetNameLimit = 31;

/** Control characters (but tab, line feed and carriage return) and halves of characters cannot stand in a workbook. */
const impossible = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/u;

/** Text that a cell can hold; it may be empty. */
export const cellText = v.pipe(
  v.string(),
  v.maxLength(cellLimit, (issue) => `is ${issue.received} characters long; a cell of Excel holds 32,767`),
  v.check((text) => !impossible.test(text), "has a character that cannot stand in a workbook"),
);

const text = v.pipe(
  cellText,
  v.check((words) => words.trim() !== "", "is empty"),
);

/** A heading or name: one line of at most `limit` characters. */
export function line(limit: number) {
  return v.pipe(
    text,
    v.maxLength(limit, (issue) => `is ${issue.received} characters long; at most ${limit} fit here`),
    v.check((words) => !/[\t\n\r]/.test(words), "must be a single line"),
  );
}

/** A name for machines: `plan-policy`, `A1.1`. */
export const id = v.pipe(
  line(64),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, "must be made of letters without accents, digits, dots and hyphens"),
);

export const statementNumber = v.pipe(
  v.number(),
  v.check(
    (number) => Number.isInteger(number) && number >= 1 && number <= 9999,
    "must be a whole number from 1 to 9999",
  ),
);

const sheetName = v.pipe(
  line(sheetNameLimit),
  v.check(
    (name) => !/[[\]:*?/\\]/.test(name),
    "must not contain any of [ ] : * ? / \\, which Excel refuses in a sheet name",
  ),
  v.check(
    (name) => !/^'|'$/.test(name),
    "must not begin or end with an apostrophe, which Excel refuses in a sheet name",
  ),
);

/** A list of at least one. */
export function some<Item extends v.GenericSchema>(item: Item) {
  return v.pipe(v.array(item), v.minLength(1, "is an empty list"));
}

/** The form of a template. What its parts say of each other (numbers, names, phases) is checked by {@link findClashes}. */
export const checklistSchema = v.strictObject({
  id,
  version: id,
  title: line(200),
  shortTitle: line(60),
  source: v.strictObject({ title: line(200), publisher: line(200), pages: line(200), note: cellText }),
  // Printed in a page header beside Excel's own codes, which holds 255 characters with each ampersand doubled.
  marking: line(100),
  introduction: v.array(v.strictObject({ title: line(200), lines: v.array(text) })),
  headings: v.strictObject({ statement: line(40), evidence: line(40) }),
  responses: v.array(v.strictObject({ id: v.picklist(responseIds), label: line(24), meaning: text })),
  phases: some(v.strictObject({ id, title: line(60) })),
  sections: some(
    v.strictObject({
      id,
      phase: id,
      title: line(200),
      sheet: sheetName,
      statements: some(v.strictObject({ number: statementNumber, text })),
      footnote: v.exactOptional(v.strictObject({ statements: some(statementNumber), text })),
    }),
  ),
  keyStatements: v.array(statementNumber),
  components: v.array(v.strictObject({ id, phase: id, title: line(200), statements: some(statementNumber) })),
  componentsNote: cellText,
  annex: v.exactOptional(
    v.strictObject({
      title: line(200),
      purpose: text,
      statements: some(statementNumber),
      tables: some(
        v.strictObject({
          id,
          title: line(200),
          sheet: sheetName,
          prompts: some(v.strictObject({ id, text })),
        }),
      ),
    }),
  ),
  example: v.exactOptional(
    v.strictObject({
      responses: v.array(
        v.strictObject({
          statement: statementNumber,
          response: v.picklist(responseIds),
          evidence: v.exactOptional(cellText),
        }),
      ),
      help: v.array(v.strictObject({ title: line(200), lines: v.array(text) })),
    }),
  ),
  steps: v.array(v.strictObject({ id, text })),
  notice: text,
  caveats: v.exactOptional(some(text)),
});

export type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;

/** `true` if two types are the same: a constant of this type holds two declarations to each other. */
export type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Does not compile when the type and the schema come to differ. */
void (true satisfies Same<DeepReadonly<v.InferOutput<typeof checklistSchema>>, DeepReadonly<Checklist>>);
