import fc from "fast-check";
import { answersOf } from "../../../src/assessment/merging/answers-of";
import type { Answer, Assessment, PromptAnswer } from "../../../src/assessment/answers/assessment";
import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";
import type { ReturnedCopy } from "../../../src/assessment/answers/circulation";
import {
  listStatements,
  responseIds,
  type Checklist,
  type ResponseId,
} from "../../../src/checklist/checklist";
import { hashOf } from "./returning";

/** An owner's assessment, the copies of it that came back, and what would be decided on each statement. */
export interface Scene {
  readonly owner: Assessment;
  readonly returns: readonly ReturnedCopy[];
  readonly wishes: ReadonlyMap<number, ResponseId>;
}

/** Few texts, so that people write the same, parts of the same, and what others wrote; and long ones. */
const text = fc.constantFrom(
  ...["", "", " ", "seen", "seen\nand filed", "and filed", "seen\r\nand filed", "  seen ", "\u00a0"],
  ...["Anna:\nseen", "Anna:", "seen\n\nBob:\nand filed", "=seen", "a".repeat(20_000), "b".repeat(20_000)],
  "c".repeat(32_767),
);
const marks = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...responseIds).map((response) => [response]) },
  { weight: 1, arbitrary: fc.constant<ResponseId[]>([]) },
  { weight: 1, arbitrary: fc.subarray([...responseIds], { minLength: 2, maxLength: 3 }) },
);
const bearsOn = fc.constantFrom("", "11", "12", "11 and 12");

type Filled = Pick<Assessment, "answers" | "prompts">;

/** The same rows, some of them filled in anew. */
function arbitraryEdit(rows: Filled): fc.Arbitrary<Filled> {
  const change = fc.constantFrom(true, false, false);
  return fc.record({
    answers: fc.tuple(
      ...rows.answers.map((row) =>
        fc.record({ isNew: change, marks, evidence: text, keeps: fc.boolean() }).map((drawn): Answer => {
          if (!drawn.isNew) return row;
          const evidence = drawn.keeps
            ? `${row.evidence}\n${drawn.evidence}`.slice(0, 32_767)
            : drawn.evidence;
          const written = drawn.marks.map((response) => ({ response, text: "X" }));
          return { ...row, marks: written, evidence };
        }),
      ),
    ),
    prompts: fc.tuple(
      ...rows.prompts.map((row) =>
        fc
          .record({ isNew: change, answer: text, evidence: text, bearsOn })
          .map(({ isNew, ...written }): PromptAnswer => (isNew ? { ...row, ...written } : row)),
      ),
    ),
  });
}

function arbitraryCopy(checklist: Checklist, issued: Filled): fc.Arbitrary<ReturnedCopy> {
  const numbers = listStatements(checklist).map(({ number }) => number);
  return fc
    .record({
      filled: arbitraryEdit(issued),
      contributor: fc.constantFrom("Anna", "anna ", "Bob", "Åke"),
      copyId: fc.constantFrom("one", "two"),
      savedAt: fc.constantFrom("", "2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z"),
      isWhole: fc.constantFrom(true, true, false),
      doubtful: fc.subarray(numbers, { maxLength: 1 }),
      role: fc.constantFrom("", "Guard"),
      sections: fc.constantFrom("", "Planning"),
    })
    .map(({ filled, isWhole, ...rest }) => {
      const base = isWhole ? answersOf(checklist, issued) : null;
      const copy = {
        ...rest,
        file: `${rest.contributor}.xlsx`,
        sha256: "",
        base,
        rowStates: null,
        asked: numbers,
        refused: new Map(),
      };
      const returned = { ...copy, answers: answersOf(checklist, filled) };
      return { ...returned, sha256: hashOf(returned) };
    });
}

/** Copies that were issued together, filled in, and came back while the owner worked on. */
export function arbitraryScene(checklist: Checklist): fc.Arbitrary<Scene> {
  const blank = blankAssessment(checklist);
  const numbers = listStatements(checklist).map(({ number }) => number);
  return arbitraryEdit(blank).chain((issued) =>
    fc.record({
      owner: arbitraryEdit(issued).map((edited) => ({ ...blank, ...edited })),
      returns: fc.array(arbitraryCopy(checklist, issued), { maxLength: 4 }),
      wishes: fc
        .tuple(...numbers.map((number) => fc.tuple(fc.constant(number), fc.constantFrom(...responseIds))))
        .map((entries) => new Map(entries)),
    }),
  );
}
