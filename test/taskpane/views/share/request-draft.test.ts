import fc from "fast-check";
import { writeNumbers } from "../../../../src/assessment/answers/circulation";
import { listStatements } from "../../../../src/checklist/checklist";
import {
  blankDraft,
  pickAsked,
  readDraft,
  type DraftProblems,
  type RequestDraft,
} from "../../../../src/taskpane/views/share/issue/request-draft";
import { psems } from "../../../support/psems";

const all = listStatements(psems).map(({ number }) => number);
const read = (draft: Partial<RequestDraft>) => readDraft(psems, { ...blankDraft, name: "Anna", ...draft });

test.each<[string, Partial<RequestDraft>, object]>([
  ["the whole", {}, { name: "Anna", asked: all }],
  ["white space in a name says nothing", { name: "  Anna " }, { name: "Anna" }],
  [
    "one copy for several",
    { isForOne: false, name: "Anna", email: "a@b" },
    { name: "", email: "", asked: all },
  ],
  ["sections", { scope: "sections", sections: ["plan-policy"] }, { asked: [1, 2, 3, 4, 5] }],
  ["numbers", { scope: "statements", numbers: "12, 1-3; 3" }, { asked: [1, 2, 3, 12] }],
])("%s", (_what, draft, expected) => {
  expect(read(draft)).toMatchObject({ ok: true, value: expected });
});

test.each<[string, Partial<RequestDraft>, DraftProblems]>([
  ["no name", { name: " " }, { hasNoName: true, asked: undefined }],
  ["no section", { scope: "sections" }, { hasNoName: false, asked: { kind: "nothing-asked" } }],
  [
    "no number",
    { scope: "statements", numbers: " " },
    { hasNoName: false, asked: { kind: "nothing-asked" } },
  ],
  ["words", { scope: "statements", numbers: "one" }, { hasNoName: false, asked: { kind: "not-numbers" } }],
  [
    "no name and unknown numbers",
    { name: "", scope: "statements", numbers: "43-45" },
    { hasNoName: true, asked: { kind: "unknown", numbers: "44–45" } },
  ],
])("[P95] all that is wrong, by field: %s", (_what, draft, problem) => {
  expect(read(draft)).toEqual({ ok: false, problem });
});

test("[P9] what is asked of one person can be asked of the next, without the name", () => {
  const draft = {
    ...blankDraft,
    name: "Anna",
    email: "a@b",
    scope: "sections",
    sections: ["plan-policy"],
  } as const;
  expect({ ...blankDraft, name: "Bo", ...pickAsked(draft) }).toEqual({ ...draft, name: "Bo", email: "" });
});

test("what is written as numbers is what is asked", () => {
  fc.assert(
    fc.property(fc.subarray([...all], { minLength: 1 }), (asked) => {
      expect(read({ scope: "statements", numbers: writeNumbers(asked) })).toMatchObject({
        ok: true,
        value: { asked },
      });
    }),
  );
});
