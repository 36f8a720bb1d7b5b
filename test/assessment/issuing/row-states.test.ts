import fc from "fast-check";
import {
  agreeingStates,
  readBases,
  stateOf,
  writeBases,
  type Base,
} from "../../../src/assessment/issuing/row-states";
import { noteAgain, noteIssue } from "../../../src/assessment/issuing/note-issue";
import type { RowState } from "../../../src/assessment/answers/circulation";
import { responseIds } from "../../../src/checklist/checklist";
import { answer, psems } from "../../support/psems";

const moment = { at: "2026-11-24T09:00:00.000Z", today: "2026-11-24" };

const states = fc.uniqueArray(
  fc.tuple(
    fc.integer({ min: 1, max: 99_999 }),
    fc.tuple(fc.option(fc.constantFrom(...responseIds)), fc.string()),
  ),
  { selector: ([number]) => number, minLength: 1 },
);

const times = fc
  .date({ min: new Date("2026-01-01"), max: new Date("2036-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString());

test("[X6] [P19] the bases of a copy are read from the register as they were written", () => {
  const base = fc.tuple(times, states).map(([at, drawn]): Base => ({
    at,
    states: new Map(
      drawn.map(([number, [response, evidence]]) => [number, stateOf(response, evidence)] as const),
    ),
  }));
  fc.assert(
    fc.property(fc.array(base, { maxLength: 4 }), (bases) =>
      expect(readBases(writeBases(bases))).toEqual(bases),
    ),
  );
});

test("[X6] a register of an earlier version has one base, without a time", () => {
  expect(readBases("5:1-3f2a91bc 6:0-")).toEqual([
    { at: "", states: new Map([5, 6].map((number, index) => [number, held[index]])) },
  ]);
  expect(readBases("")).toEqual([]);
});
const held: readonly RowState[] = [
  { response: "yes", evidence: "3f2a91bc" },
  { response: null, evidence: "" },
];

test.each(["Blank", "5", "5:6-", "5:1-xyz", "5:1-3f2a91bc,6:0-", "5:1-3F2A91BC"])(
  "[X6] the text %j of a register is no states",
  (text) => expect(readBases(text)).toEqual([{ at: "", states: null }]),
);

test("[P19] where nobody can tell which base a copy has, only what all have is known", () => {
  const of = (...rows: readonly (readonly [number, RowState])[]): Base => ({ at: "", states: new Map(rows) });
  const [yes, none] = [stateOf("yes", "Seen"), stateOf(null, "")];
  expect(agreeingStates([of([1, yes], [2, none]), of([1, yes], [2, yes])])).toEqual(new Map([[1, yes]]));
  expect(agreeingStates([of([1, yes]), { at: "", states: null }])).toEqual(new Map());
  expect(agreeingStates([of([1, yes])])).toEqual(new Map([[1, yes]]));
  expect(agreeingStates([])).toBeNull();
});

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
  const [at, later] = ["2026-11-24T09:00:00.000Z", "2026-11-25T09:00:00.000Z"];
  expect(readBases(writeBases([{ at, states: many(1_900) }]))[0]?.states?.size).toBe(1_900);
  expect(readBases(writeBases([{ at, states: many(2_500) }]))).toEqual([{ at, states: null }]);
  const both = [at, later].map((each) => ({ at: each, states: many(1_200) }));
  expect(readBases(writeBases(both))).toEqual([{ at, states: null }, both[1]]);
});

test("[X6] the register has what was asked, what is included and the state of each asked row", () => {
  const owner = answer(psems, { 1: ["no", "Draft"], 4: "yes" });
  const copy = { copyId: "one", name: "Anna", email: "", due: "", asked: [1, 2, 3] };
  const noted = noteIssue(psems, owner, { ...copy, includes: "my-answers" }, moment);
  const days = { preparedOn: "2026-11-24", issuedOn: "" };
  expect(noted).toMatchObject({ asked: "1–3", included: "With my answers", ...days });
  const states = new Map([
    [1, stateOf("no", "Draft")],
    [2, stateOf(null, "")],
    [3, stateOf(null, "")],
  ]);
  expect(readBases(noted.rowStates)).toEqual([{ at: moment.at, states }]);
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
  const [noted] = readBases(noteIssue(psems, owner, copy, moment).rowStates);
  expect(noted?.states?.size).toBe(43);
  expect(noted?.states?.get(4)).toEqual(stateOf("yes", ""));
});

describe("[P19] a copy that is handed over again", () => {
  const owner = answer(psems, { 1: "no" });
  const copy = { copyId: "one", name: "Anna", email: "", due: "", asked: [1, 2], includes: "blank" } as const;
  const row = noteIssue(psems, owner, copy, moment);
  const later = "2026-11-26T09:00:00.000Z";

  test("has the base that it had, if its rows are the same", () => {
    expect(noteAgain(psems, owner, row, later)).toEqual({ copy, row, at: moment.at });
  });

  test("has another base beside the first, if its rows have changed", () => {
    const again = noteAgain(psems, answer(psems, { 1: "yes" }), row, later);
    expect(again).toMatchObject({ copy, at: later });
    const bases = readBases(again?.row.rowStates ?? "");
    expect(bases.map(({ at }) => at)).toEqual([moment.at, later]);
    expect(bases.map(({ states }) => states?.get(1)?.response)).toEqual(["no", "yes"]);
  });

  test("is none that is back, that version 0.2.0 issued, or whose statements cannot be read", () => {
    for (const change of [{ returnedOn: "2026-11-25" }, { included: "" }, { asked: "some" }, { asked: "" }])
      expect(noteAgain(psems, owner, { ...row, ...change }, later)).toBeNull();
  });
});
