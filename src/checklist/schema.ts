import * as v from "valibot";
import { responseIds, type Checklist } from "./checklist";
import { problemWords, tooLong, tooLongForCell } from "./words/problem-words";

/** The most characters that an Excel cell holds. */
export const cellLimit = 32_767;
const sheetNameLimit = 31;

/**
 * Characters that a workbook cannot hold: control characters other than tab, line feed and carriage return,
 * and unpaired surrogates.
 */
const impossible = /[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/u;

/** Text that fits in a cell; it may be empty. */
export const cellText = v.pipe(
  v.string(),
  v.maxLength(cellLimit, (issue) => tooLongForCell(Number(issue.received))),
  v.check((text) => !impossible.test(text), problemWords.impossibleCharacter),
);

const text = v.pipe(
  cellText,
  v.check((words) => words.trim() !== "", problemWords.empty),
);

/** A heading or name: one line of at most `limit` characters. */
export function line(limit: number) {
  return v.pipe(
    text,
    v.maxLength(limit, (issue) => tooLong(Number(issue.received), limit)),
    v.check((words) => !/[\t\n\r]/.test(words), problemWords.oneLine),
  );
}

/** An identifier: `plan-policy`, `A1.1`. */
export const id = v.pipe(line(64), v.regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, problemWords.id));

export const statementNumber = v.pipe(
  v.number(),
  v.check(
    (number) => Number.isInteger(number) && number >= 1 && number <= 9999,
    problemWords.statementNumber,
  ),
);

const sheetName = v.pipe(
  line(sheetNameLimit),
  v.check((name) => !/[[\]:*?/\\]/.test(name), problemWords.sheetCharacters),
  v.check((name) => !/^'|'$/.test(name), problemWords.sheetApostrophe),
);

/** A list with at least one item. */
export function some<Item extends v.GenericSchema>(item: Item) {
  return v.pipe(v.array(item), v.minLength(1, problemWords.emptyList));
}

/** The form of a template. Whether its parts agree (numbers, names, phases) is checked by {@link findClashes}. */
export const checklistSchema = v.strictObject({
  id,
  version: id,
  title: line(200),
  shortTitle: line(60),
  source: v.strictObject({ title: line(200), publisher: line(200), pages: line(200), note: cellText }),
  // A page header holds 255 characters, including Excel's own codes, with each ampersand doubled.
  marking: line(100),
  introduction: v.array(v.strictObject({ title: line(200), lines: v.array(text) })),
  headings: v.strictObject({ statement: line(40), evidence: line(40) }),
  responses: v.array(
    v.strictObject({
      id: v.picklist(responseIds),
      label: line(24),
      meaning: text,
      aliases: v.exactOptional(some(line(24))),
    }),
  ),
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

/** `true` if two types are the same. A constant of this type fails to compile when they differ. */
export type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

void (true satisfies Same<DeepReadonly<v.InferOutput<typeof checklistSchema>>, DeepReadonly<Checklist>>);
