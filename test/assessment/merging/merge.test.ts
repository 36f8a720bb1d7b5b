import { applyMerge } from "../../../src/assessment/merging/apply-merge";
import type { Assessment } from "../../../src/assessment/answers/assessment";
import type { ReturnedCopy } from "../../../src/assessment/answers/circulation";
import { decideCautiously, disputeDecided, listUndecided } from "../../../src/assessment/merging/decisions";
import { mergeCopies } from "../../../src/assessment/merging/merge";
import type { MergedRow, Outcome } from "../../../src/assessment/merging/merged-row";
import type { ResponseId } from "../../../src/checklist/checklist";
import { smallChecklist as checklist } from "../../support/checklist/small-checklist";
import { answer } from "../../support/psems";
import { answering, replaceAnswer } from "../../support/assessment/answering";
import { answersIn, moment, returning, type Rows } from "../../support/assessment/returning";

/** The one row of an owner's assessment that the tables speak of. */
const statement = 11;

function rowOf(owner: Assessment, ...returns: readonly ReturnedCopy[]): MergedRow {
  const [row] = mergeCopies(checklist, owner, returns).rows.filter((entry) => entry.statement === statement);
  if (!row) throw new Error("The row is not there.");
  return row;
}

/** The owner's assessment after a merge, disputes decided the cautious way. */
function after(owner: Assessment, ...returns: readonly ReturnedCopy[]): Assessment {
  const merge = mergeCopies(checklist, owner, returns);
  return applyMerge(checklist, owner, merge, decideCautiously(merge, [], "Olive"), returns, moment);
}

const blank = answer(checklist, {});
const owned = (response: ResponseId): Assessment => answer(checklist, { [statement]: response });
const base = (response: ResponseId): Partial<ReturnedCopy> => ({
  base: answersIn({ [statement]: response }),
});
/** An empty copy, in whose register row the owner's answer is this one. */
const issued = (response: ResponseId): Partial<ReturnedCopy> => ({
  rowStates: new Map([[statement, { response, evidence: "" }]]),
});
const says = (
  contributor: string,
  response: ResponseId | readonly [ResponseId | null, string],
  rest: Partial<ReturnedCopy> = {},
): ReturnedCopy => returning(contributor, { [statement]: response }, rest);

/** A copy with a mark that does not count, under Yes. */
const marked = (
  contributor: string,
  text: string,
  likely: ResponseId | null,
  rest: Partial<ReturnedCopy> = {},
): ReturnedCopy => {
  const mark = { response: "yes", text, likely, kind: likely ? "contradictory" : "unclear" } as const;
  const refused = new Map([[statement, { ...mark, sheet: "Före Ledning", address: "C6" }]]);
  return says(contributor, [likely, "seen"], { refused, ...rest });
};

type Example = readonly [
  what: string,
  owner: Assessment,
  returns: readonly ReturnedCopy[],
  outcome: Outcome,
  response: ResponseId | null,
  between: readonly ResponseId[],
];

test.each<readonly [what: string, owner: Assessment, returns: readonly ReturnedCopy[], replacesOwn: boolean]>(
  [
    ["an answer given before issuing", owned("yes"), [says("Anna", "no", issued("yes"))], true],
    [
      "N/A given before issuing",
      owned("not-applicable"),
      [says("Anna", "no", issued("not-applicable"))],
      true,
    ],
    ["the same answer", owned("yes"), [says("Anna", "yes", issued("yes"))], false],
    ["a blank row", blank, [says("Anna", "no")], false],
    ["a dispute", owned("yes"), [says("Anna", "no", issued("no"))], false],
    [
      "a person's own answer from an earlier merge",
      after(blank, says("Anna", "yes")),
      [says("Anna", "no", { sha256: "later", savedAt: "2026-11-25T00:00:00Z" })],
      false,
    ],
  ],
)("[J60] what replaces an answer of the owner's own: %s", (_, owner, returns, replacesOwn) => {
  expect(rowOf(owner, ...returns)).toMatchObject({ replacesOwn });
});

test.each([
  ["an answer of the owner's own is disputed", owned("yes"), issued("yes"), "disputed"],
  ["a row that was blank is still taken", blank, {}, "taken"],
] as const)("[J60] with a decision on it, %s", (_, owner, rest, outcome) => {
  const merge = mergeCopies(checklist, owner, [says("Anna", "no", rest)]);
  const decision = { statement, response: null, why: "Kept", by: "Olive" };
  const { rows } = disputeDecided(merge, [decision]);
  expect(rows.find((row) => row.statement === statement)).toMatchObject({ outcome });
});

test.each<Example>([
  ["[J1] nothing came back", owned("yes"), [], "unchanged", "yes", []],
  ["[J1] one person answered", blank, [says("Anna", "no")], "taken", "no", []],
  ["[J1] all agree", blank, [says("Anna", "no"), says("Bob", "no")], "taken", "no", []],
  ["[J1] one changed what was issued", owned("yes"), [says("Anna", "no", base("yes"))], "taken", "no", []],
  [
    "[J1] one left what a copy of version 0.2.0 came with and another changed it",
    owned("yes"),
    [says("Anna", "yes", base("yes")), says("Bob", "no", base("yes"))],
    "taken",
    "no",
    [],
  ],
  [
    "[J1] one reworded the evidence that a copy of version 0.2.0 came with and another changed the answer",
    owned("yes"),
    [says("Anna", ["yes", "Seen"], base("yes")), says("Bob", "no", base("yes"))],
    "disputed",
    "yes",
    ["yes", "no"],
  ],
  [
    "[J1] one gave the owner's answer in an empty copy and another a different one",
    owned("yes"),
    [says("Anna", "yes", issued("yes")), says("Bob", "no", issued("yes"))],
    "disputed",
    "yes",
    ["yes", "no"],
  ],
  [
    "[X6] the register has the owner's answer as it is now",
    owned("yes"),
    [says("Anna", "no", issued("yes"))],
    "taken",
    "no",
    [],
  ],
  [
    "[X6] the register has another answer of the owner's",
    owned("yes"),
    [says("Anna", "no", issued("in-part"))],
    "disputed",
    "yes",
    ["yes", "no"],
  ],
  [
    "[X6] the register has another answer of the owner's, whatever the copy claims",
    owned("yes"),
    [says("Anna", "no", { ...issued("in-part"), ...base("yes") })],
    "disputed",
    "yes",
    ["yes", "no"],
  ],
  ["[X6] a person who was not asked", blank, [says("Anna", "no", { asked: [] })], "disputed", null, ["no"]],
  [
    "[X6] a person who was not asked, and says what the owner says",
    owned("no"),
    [says("Anna", "no", { asked: [] })],
    "unchanged",
    "no",
    [],
  ],
  [
    "[X6] a person who was not asked, and one who was",
    owned("yes"),
    [says("Anna", "no", { asked: [], ...issued("yes") }), says("Bob", "no", issued("yes"))],
    "disputed",
    "yes",
    ["yes", "no"],
  ],
  ["[J1] all agree with the owner", owned("no"), [says("Anna", "no")], "unchanged", "no", []],
  ["[J1] answers differ", blank, [says("Anna", "yes"), says("Bob", "no")], "disputed", null, ["yes", "no"]],
  [
    "[J1] the owner changed too",
    owned("in-part"),
    [says("Anna", "no", base("yes"))],
    "disputed",
    "in-part",
    ["in-part", "no"],
  ],
  ["[J1] the owner answered meanwhile", owned("yes"), [says("Anna", "no")], "disputed", "yes", ["yes", "no"]],
  ["[J1] the owner cleared the row", blank, [says("Anna", "no", base("yes"))], "disputed", null, ["no"]],
  [
    "[J1] the owner marked two boxes",
    answering(checklist, { [statement]: ["yes", "not-applicable"] }),
    [says("Anna", "yes")],
    "disputed",
    null,
    ["yes", "not-applicable"],
  ],
  ["[J1] only the owner changed", owned("no"), [says("Anna", "yes", base("yes"))], "unchanged", "no", []],
  [
    "[J2] what was issued is not known, and the answer differs",
    owned("yes"),
    [says("Anna", "no", { base: null })],
    "disputed",
    "yes",
    ["yes", "no"],
  ],
  [
    "[J2] what was issued is not known, and the owner has no answer",
    blank,
    [says("Anna", "no", { base: null })],
    "taken",
    "no",
    [],
  ],
  [
    "[J2] what was issued is not known, and the answer is the owner's",
    owned("no"),
    [says("Anna", "no", { base: null })],
    "unchanged",
    "no",
    [],
  ],
  ["[J1] a row that is in doubt", blank, [says("Anna", "no", { doubtful: [11] })], "disputed", null, ["no"]],
  [
    "[J1] a row that is in doubt, where the owner's answer was issued",
    owned("no"),
    [says("Anna", "yes", { ...base("no"), doubtful: [11] })],
    "disputed",
    "no",
    ["no", "yes"],
  ],
  [
    "[J1] a row that is in doubt and says what the owner says",
    owned("no"),
    [says("Anna", "no", { doubtful: [11] })],
    "unchanged",
    "no",
    [],
  ],
  [
    "[J3] a blank, where something was issued",
    owned("yes"),
    [says("Anna", [null, ""], base("yes"))],
    "unchanged",
    "yes",
    [],
  ],
  ["[M4] No under Yes", blank, [marked("Anna", "Nej", "no")], "disputed", null, ["no", "yes"]],
  [
    "[M4] No under Yes, where Yes was issued",
    owned("yes"),
    [marked("Anna", "Nej", "no", base("yes"))],
    "disputed",
    "yes",
    ["yes", "no"],
  ],
  [
    "[M4] No under Yes, where No was issued",
    owned("no"),
    [marked("Anna", "Nej", "no", base("no"))],
    "taken",
    "no",
    [],
  ],
  [
    "[M4] a text that means nothing certain",
    owned("yes"),
    [marked("Anna", "nästan", null, base("yes"))],
    "disputed",
    "yes",
    ["yes", "in-part", "no", "not-sure", "not-applicable"],
  ],
  [
    "[M4] a text that means nothing certain, beside an answer that agrees with the owner",
    owned("no"),
    [marked("Anna", "nästan", null), says("Bob", "no")],
    "disputed",
    "no",
    ["no", "yes", "in-part", "not-sure", "not-applicable"],
  ],
  [
    "[M4] an answer, where the owner's own mark does not count",
    replaceAnswer(blank, statement, { marks: [{ response: "yes", text: "Nej" }] }),
    [says("Anna", "in-part")],
    "disputed",
    null,
    ["yes", "in-part", "no"],
  ],
  ["[J3] evidence alone", owned("yes"), [says("Anna", [null, "seen"], base("yes"))], "taken", "yes", []],
])("%s", (_, owner, returns, outcome, response, between) => {
  expect(rowOf(owner, ...returns)).toMatchObject({ outcome, response, between });
  expect(rowOf(owner, ...[...returns].reverse())).toMatchObject({ outcome, response, between });
});

test("[M4 J4] once decided, the same file brings nothing new, and its evidence is kept", () => {
  for (const likely of ["no", null] as const) {
    const copy = marked("Anna", "Nej?", likely);
    const merge = mergeCopies(checklist, blank, [copy]);
    const decision = { statement, response: "in-part", why: "Asked", by: "Olive" } as const;
    const done = applyMerge(checklist, blank, merge, [decision], [copy], moment);
    const row = done.answers.find((entry) => entry.statement === statement);
    expect(row).toMatchObject({ marks: [{ response: "in-part", text: "X" }], evidence: "Anna:\nseen" });
    expect(mergeCopies(checklist, done, [copy]).rows.every(({ outcome }) => outcome === "unchanged")).toBe(
      true,
    );
  }
});

test("[M4 J5] what a mark means that means nothing certain has no most cautious response", () => {
  const merge = mergeCopies(checklist, blank, [marked("Anna", "-", null)]);
  expect(decideCautiously(merge, [], "Olive")).toEqual([]);
  expect(listUndecided(merge, [])).toHaveLength(1);
});

describe("[J4] a copy that comes back again", () => {
  const first = says("Anna", "no", { savedAt: "2026-11-01T00:00:00Z" });
  const corrected = says("Anna", "yes", { savedAt: "2026-11-02T00:00:00Z" });
  const merged = after(blank, first);

  test("corrected, is measured by what it said before", () => {
    expect(rowOf(merged, corrected)).toMatchObject({ outcome: "taken", response: "yes" });
  });

  test("corrected, is disputed when the owner has changed the row since", () => {
    const changed = { ...merged, answers: owned("in-part").answers };
    expect(rowOf(changed, corrected)).toMatchObject({ outcome: "disputed", between: ["in-part", "yes"] });
  });

  test("corrected, is disputed when somebody else stands by what it said before", () => {
    const both = after(blank, first, says("Bob", "no"));
    expect(rowOf(both, corrected)).toMatchObject({
      outcome: "disputed",
      between: ["no", "yes"],
      alsoGivenBy: ["Bob"],
    });
    expect(rowOf(both, corrected, says("Bob", "yes", { sha256: "later" }))).toMatchObject({
      outcome: "taken",
      response: "yes",
    });
  });

  test("uncorrected after the corrected one, says nothing new", () => {
    expect(rowOf(after(merged, corrected), first)).toMatchObject({ outcome: "unchanged", response: "yes" });
  });

  test("says nothing new either on a row that it left as it was issued", () => {
    const left = says("Anna", "yes", base("yes"));
    const changed = says("Anna", "no", { ...base("yes"), savedAt: "2026-11-03T00:00:00Z" });
    const twice = after(after(owned("yes"), left), changed);
    expect(rowOf(twice, left)).toMatchObject({ outcome: "unchanged", response: "no" });
  });

  test("together with the corrected one, is shown for a decision, and that stands", () => {
    expect(rowOf(blank, first, corrected)).toMatchObject({ outcome: "disputed", between: ["no", "yes"] });
    const merge = mergeCopies(checklist, blank, [first, corrected]);
    const decided = [{ statement, response: "yes", why: "She says so", by: "Olive" }] as const;
    const done = applyMerge(checklist, blank, merge, decided, [first, corrected], moment);
    expect(rowOf(done, corrected, first)).toMatchObject({ outcome: "unchanged", response: "yes" });
  });

  test("together with one in which the answer was withdrawn, is shown for a decision", () => {
    const withdrawn = says("Anna", "yes", { ...base("yes"), savedAt: "2026-11-02T00:00:00Z" });
    const changed = says("Anna", "no", { ...base("yes"), savedAt: "2026-11-01T00:00:00Z" });
    expect(rowOf(owned("yes"), withdrawn, changed)).toMatchObject({
      outcome: "disputed",
      between: ["no", "yes"],
    });
  });

  test("in an older state after a newer one was merged, is shown for a decision", () => {
    const newer = after(blank, corrected);
    expect(rowOf(newer, first)).toMatchObject({
      outcome: "disputed",
      response: "yes",
      between: ["yes", "no"],
    });
    expect(rowOf(after(newer, first), first, corrected)).toMatchObject({ outcome: "unchanged" });
  });

  test("without saying when it was saved, after one that did, is shown for a decision", () => {
    const undated = says("Anna", "no");
    expect(rowOf(after(blank, corrected), undated)).toMatchObject({
      outcome: "disputed",
      between: ["yes", "no"],
    });
  });

  test("as another choice out of the same file, without a base, is measured by what it said", () => {
    const choose = (rows: Rows): ReturnedCopy => ({
      ...returning("own.xlsx", rows, { base: null, copyId: "own", isBroughtIn: true }),
      sha256: "file",
    });
    const once = after(blank, choose({ [statement]: ["no", "Row 1"] }));
    const more = choose({ [statement]: ["no", "Row 1"], 14: "yes" });
    expect(mergeCopies(checklist, once, [more]).rows.map(({ outcome }) => outcome)).toEqual([
      ...["unchanged", "taken", "unchanged", "unchanged", "unchanged"],
    ]);
    expect(after(once, more).circulation.log.map(({ item }) => item)).toEqual(["11", "14"]);
    expect(rowOf(once, choose({ [statement]: ["yes", "Row 2"] }))).toMatchObject({
      outcome: "taken",
      response: "yes",
      evidence: "own.xlsx:\nRow 1\n\nown.xlsx:\nRow 2",
    });
  });

  test("under the same name in other letters, is the same person's", () => {
    const other = says(" ANNA ", "yes", { copyId: first.copyId, savedAt: "2026-11-02T00:00:00Z" });
    expect(rowOf(merged, other)).toMatchObject({ outcome: "taken", response: "yes" });
    expect(after(merged, other).circulation.contributors).toHaveLength(1);
  });

  test("in another name, is another person's", () => {
    const passedOn = says("Bob", "yes", { copyId: first.copyId });
    expect(rowOf(merged, passedOn)).toMatchObject({ outcome: "disputed", between: ["no", "yes"] });
    expect(after(merged, passedOn).circulation.contributors.map(({ name }) => name)).toEqual(["Anna", "Bob"]);
  });
});

describe("[J5] the most cautious answer", () => {
  test.each<readonly [readonly ResponseId[], ResponseId | null]>([
    [["yes", "in-part"], "in-part"],
    [["yes", "in-part", "not-sure"], "not-sure"],
    [["yes", "no", "not-sure", "in-part"], "no"],
    [["no", "not-applicable"], null],
  ])("of %j is %s", (responses, cautious) => {
    const merge = mergeCopies(
      checklist,
      blank,
      responses.map((response, index) => says(`Person ${index}`, response)),
    );
    const decisions = decideCautiously(merge, [], "Olive");
    expect(decisions.map(({ response }) => response)).toEqual(cautious === null ? [] : [cautious]);
    expect(listUndecided(merge, decisions)).toHaveLength(cautious === null ? 1 : 0);
  });

  test("is not taken where the owner marked N/A beside another box", () => {
    const owner = answering(checklist, { [statement]: ["yes", "not-applicable"] });
    const merge = mergeCopies(checklist, owner, [says("Anna", "yes")]);
    expect(decideCautiously(merge, [], "Olive")).toEqual([]);
  });

  test("is for rows that nobody has decided", () => {
    const merge = mergeCopies(checklist, blank, [says("Anna", "yes"), says("Bob", "no")]);
    const decided = [{ statement, response: "not-applicable", why: "Not here", by: "Olive" }] as const;
    expect(decideCautiously(merge, decided, "Olive")).toEqual([]);
  });
});

test("[J5 X6] an answer that nobody asked for is never the most cautious one", () => {
  const returns = [says("Anna", "no", { asked: [] }), says("Bob", "yes")];
  expect(decideCautiously(mergeCopies(checklist, blank, returns), [], "Olive")).toEqual([]);
});

test("[X6 J7] texts that nobody asked for are not added", () => {
  const row = rowOf(blank, says("Anna", [null, "Unasked"], { asked: [] }));
  expect(row).toMatchObject({ outcome: "unchanged", evidence: "" });
});

test("[J6] the log says of each answer what it was, what became of it, who decided and why", () => {
  const owner = answering(checklist, { [statement]: ["yes", "in-part"] });
  const returns = [says("Bob", ["no", "Not at night"]), says("Anna", "yes"), returning("Carol", {})];
  const merge = mergeCopies(checklist, owner, returns);
  const decided = [{ statement, response: "not-sure", why: "To be asked", by: "Olive" }] as const;
  const { answers, circulation } = applyMerge(checklist, owner, merge, decided, returns, moment);
  expect(answers.find((row) => row.statement === statement)).toMatchObject({
    marks: [{ response: "not-sure", text: "X" }],
    evidence: "Bob:\nNot at night",
  });
  const common = { item: "11", before: "Ja; Delvis", outcome: "disputed", after: "Vet inte" };
  const decision = { decidedBy: "Olive", why: "To be asked", mergedAt: moment.now };
  expect(circulation.log).toMatchObject([
    { contributor: "Anna", response: "Ja", evidence: "", ...common, ...decision },
    { contributor: "Bob", response: "Nej", evidence: "Not at night", ...common, ...decision },
    { contributor: "Carol", item: "", outcome: "unchanged" },
  ]);
});

test("[J6] the register notes what came back beside what was issued, and once", () => {
  const issued = {
    copyId: "shared",
    name: "",
    email: "",
    role: "",
    sections: "",
    asked: "11",
    due: "2026-12-01",
    preparedOn: "2026-10-31",
    issuedOn: "2026-11-01",
    returnedOn: "",
    file: "",
    included: "",
    rowStates: "",
  };
  const owner = { ...blank, circulation: { contributors: [issued], log: [] } };
  const copy = says("Zoë", "no", { copyId: "shared", role: "Guard", file: "zoë.xlsx" });
  const done = after(owner, copy);
  const back = { returnedOn: "2026-11-24", file: "zoë.xlsx" };
  expect(done.circulation.contributors).toEqual([
    { ...issued, ...back },
    { ...issued, name: "Zoë", role: "Guard", returnedOn: "2026-11-24", file: "zoë.xlsx" },
  ]);
  const merge = mergeCopies(checklist, done, [copy]);
  const later = { now: "2026-11-30T00:00:00.000Z", today: "2026-11-30" };
  expect(applyMerge(checklist, done, merge, [], [copy, copy], later)).toEqual(done);
});
