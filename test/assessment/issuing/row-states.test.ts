import fc from "fast-check";
import { readRowStates, stateOf, writeRowStates } from "../../../src/assessment/issuing/row-states";
import { noteIssue } from "../../../src/assessment/issuing/note-issue";
import type { RowState } from "../../../src/assessment/answers/circulation";
import { responseIds } from "../../../src/checklist/checklist";
import { answer, psems } from "../../support/psems";

const states = fc.uniqueArray(
  fc.tuple(
    fc.integer({ min: 1, max: 99_999 }),
    fc.tuple(fc.option(fc.constantFrom(...responseIds)), fc.string()),
  ),
  { selector: ([number]) => number, minLength: 1 },
);

test("[X6] the states of the rows are read from the register as they were written", () => {
  fc.assert(
    fc.property(states, (drawn) => {
      const written = new Map(
        drawn.map(([number, [response, evidence]]) => [number, stateOf(response, evidence)] as const),
      );
      expect(readRowStates(writeRowStates(written))).toEqual(written);
    }),
  );
});

test.each(["", "Blank", "5", "5:6-", "5:1-xyz", "5:1-3f2a91bc,6:0-", "5:1-3F2A91BC"])(
  "[X6] the text %j of a register is no states",
  (text) => expect(readRowStates(text)).toBeNull(),
);

test("[X6] white space around evidence and kinds of line end make no difference to a state, any letter does", () => {
  expect(stateOf("yes", " Seen\r\nin May \n")).toEqual(stateOf("yes", "Seen\nin May"));
  expect(stateOf("yes", "Seen\nin may")).not.toEqual(stateOf("yes", "Seen\nin May"));
  expect(stateOf(null, " \u200b ")).toEqual({ response: null, evidence: "" });
});

test("[X6] states for which a cell has no room are left out, and the copy is issued all the same", () => {
  const many = (count: number): Map<number, RowState> =>
    new Map(
      Array.from({ length: count }, (_, index) => [index + 1, stateOf("no", `Text ${index}`)] as const),
    );
  expect(readRowStates(writeRowStates(many(1_900)))?.size).toBe(1_900);
  expect(writeRowStates(many(2_500))).toBe("");
});

test("[X6] the register has what was asked, what is included and the state of each asked row", () => {
  const owner = answer(psems, { 1: ["no", "Draft"], 4: "yes" });
  const copy = { copyId: "one", name: "Anna", email: "", due: "", asked: [1, 2, 3] };
  const noted = noteIssue(psems, owner, { ...copy, includes: "my-answers" }, "2026-11-24");
  expect(noted).toMatchObject({ asked: "1–3", included: "With my answers", issuedOn: "2026-11-24" });
  expect(readRowStates(noted.rowStates)).toEqual(
    new Map([
      [1, stateOf("no", "Draft")],
      [2, stateOf(null, "")],
      [3, stateOf(null, "")],
    ]),
  );
});

test("[X6] a copy with everything holds all rows, so the register has the state of all", () => {
  const owner = answer(psems, { 4: "yes" });
  const copy = {
    copyId: "one",
    name: "Anna",
    email: "",
    due: "",
    asked: [1],
    includes: "everything",
  } as const;
  const noted = readRowStates(noteIssue(psems, owner, copy, "2026-11-24").rowStates);
  expect(noted?.size).toBe(43);
  expect(noted?.get(4)).toEqual(stateOf("yes", ""));
});
