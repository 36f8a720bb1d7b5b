import fc from "fast-check";
import type { Assessment, PromptAnswer } from "../../../src/assessment/answers/assessment";
import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";
import { bearsOn, draftEvidence } from "../../../src/assessment/answers/draft-evidence";
import { isMarked } from "../../../src/assessment/answers/marks";
import { listStatements } from "../../../src/checklist/checklist";
import { mustLoad } from "../../support/checklist/psems";
import { smallChecklist, smallTemplate } from "../../support/checklist/small-checklist";
import { psemsChecklist } from "../../support/checklist/psems";

const checklist = mustLoad({
  ...smallTemplate,
  annex: {
    title: "Bilaga",
    purpose: "Stöd",
    statements: [11, 12],
    tables: [
      {
        id: "a",
        title: "Ledning",
        sheet: "Bilaga 1",
        prompts: [
          { id: "a1", text: "Vem beslutar?" },
          { id: "a2", text: "Hur ofta?" },
        ],
      },
      { id: "b", title: "Larm", sheet: "Bilaga 2", prompts: [{ id: "b1", text: "Vem larmar?" }] },
    ],
  },
});

function filledIn(filled: Readonly<Record<string, Partial<PromptAnswer>>>): Assessment {
  const blank = blankAssessment(checklist);
  return { ...blank, prompts: blank.prompts.map((prompt) => ({ ...prompt, ...filled[prompt.prompt] })) };
}

test("answered prompts stand under their table's title, with the reference behind", () => {
  const assessment = filledIn({
    a1: { answer: " Styrelsen\n", evidence: " Protokoll 4 " },
    b1: { answer: "Vakten" },
  });
  expect(draftEvidence(checklist, assessment, 11)).toBe(
    "Ledning:\n• Vem beslutar? Styrelsen (Protokoll 4)\nLarm:\n• Vem larmar? Vakten",
  );
});

test("a prompt that bears on another statement is left out, with its table's title", () => {
  const assessment = filledIn({
    a1: { answer: "Styrelsen", bearsOn: "12" },
    b1: { answer: "Vakten", bearsOn: "11" },
  });
  expect(draftEvidence(checklist, assessment, 11)).toBe("Larm:\n• Vem larmar? Vakten");
  expect(draftEvidence(checklist, assessment, 12)).toBe("Ledning:\n• Vem beslutar? Styrelsen");
});

test("there is nothing to draft for other statements, with no answer, or without an annex", () => {
  const answered = filledIn({ a1: { answer: "Styrelsen" } });
  expect(draftEvidence(checklist, answered, 14)).toBe("");
  expect(draftEvidence(checklist, filledIn({ a1: { answer: " \u00A0", evidence: "Protokoll" } }), 11)).toBe(
    "",
  );
  expect(draftEvidence(smallChecklist, answered, 11)).toBe("");
});

test.each([
  ["11 and 12", 11, true],
  ["11 and 12", 1, false],
  ["111", 11, false],
  ["nr 12.", 12, true],
  ["", 11, true],
  ["all", 12, true],
] as const)("“%s” bears on %i: %s", (named, statement, expected) => {
  expect(bearsOn({ bearsOn: named }, statement)).toBe(expected);
});

test("[property] only answered prompts that bear on the statement are in it, each once; without any it is empty", () => {
  const annexed = psemsChecklist.annex?.statements ?? [];
  const numbers = listStatements(psemsChecklist).map(({ number }) => number);
  const blank = blankAssessment(psemsChecklist);
  const prompts = fc.tuple(
    ...blank.prompts.map(({ prompt }) =>
      fc.record({
        prompt: fc.constant(prompt),
        answer: fc.constantFrom("", " \u00A0", `«${prompt}»`),
        evidence: fc.constantFrom("", `‹${prompt}›`),
        bearsOn: fc.constantFrom("30 and 31", "30", "31", "", "12"),
      }),
    ),
  );
  const statement = fc.constantFrom(...annexed, ...numbers);
  fc.assert(
    fc.property(prompts, statement, (entries, number) => {
      const draft = draftEvidence(psemsChecklist, { ...blank, prompts: entries }, number);
      const wanted = entries.filter(
        (entry) => annexed.includes(number) && isMarked(entry.answer) && bearsOn(entry, number),
      );
      expect(draft === "").toBe(wanted.length === 0);
      expect(draft.match(/«[^»]+»/g) ?? []).toEqual(wanted.map(({ answer }) => answer));
      expect(draft.match(/‹[^›]+›/g) ?? []).toEqual(
        wanted.filter(({ evidence }) => evidence !== "").map(({ evidence }) => evidence),
      );
    }),
  );
});
