import fc from "fast-check";
import { applyMerge } from "../../../src/assessment/merging/apply-merge";
import type { Assessment } from "../../../src/assessment/answers/assessment";
import type { ReturnedCopy } from "../../../src/assessment/answers/circulation";
import { decideByOnlyAsked, listUndecided, type Decision } from "../../../src/assessment/merging/decisions";
import { mergeCopies, type Merge } from "../../../src/assessment/merging/merge";
import { annexedChecklist } from "../../support/checklist/annexed-checklist";
import { smallChecklist as checklist } from "../../support/checklist/small-checklist";
import { answer } from "../../support/psems";
import { arbitraryScene } from "../../support/assessment/arbitrary-returns";
import { moment, returning } from "../../support/assessment/returning";
import { Tally } from "../../support/tally";

const later = { now: "2026-11-30T09:00:00.000Z", today: "2026-11-30" };
const anna = returning("Anna", { 11: ["yes", "Seen"], 14: "yes" });
const bob = returning("Bob", { 11: "no" });
const blank = answer(checklist, {});

function apply(
  owner: Assessment,
  returns: readonly ReturnedCopy[],
  decisions: readonly Decision[] = [],
  at = moment,
): Assessment {
  return applyMerge(checklist, owner, mergeCopies(checklist, owner, returns), decisions, returns, at);
}

function rowIn(merge: Merge, number: number): Merge["rows"][number] | undefined {
  return merge.rows.find(({ statement }) => statement === number);
}

describe("[J6] a merge that leaves disputed rows open", () => {
  const open = apply(blank, [anna, bob]);

  test("applies the agreed rows, and keeps the owner's response in the others", () => {
    const marks = new Map(
      open.answers.map((row) => [row.statement, row.marks.map(({ response }) => response)]),
    );
    expect(marks.get(14)).toEqual(["yes"]);
    expect(marks.get(11)).toEqual([]);
    expect(
      open.circulation.log.map(({ contributor, item, response, outcome, after }) => [
        ...[contributor, item, response, outcome, after],
      ]),
    ).toEqual([
      ["Anna", "11", "Ja", "open", ""],
      ["Bob", "11", "Nej", "open", ""],
      ["Anna", "14", "Ja", "taken", "Ja"],
    ]);
  });

  test("lists them again without their files, each with its person, file and answer", () => {
    const row = rowIn(mergeCopies(checklist, open, []), 11);
    expect(row).toMatchObject({ outcome: "disputed", response: null, between: ["yes", "no"] });
    expect(row?.answers).toMatchObject([
      { copy: { contributor: "Anna", file: "Anna.xlsx", isOpen: true }, response: "yes", evidence: "Seen" },
      { copy: { contributor: "Bob", file: "Bob.xlsx", isOpen: true }, response: "no" },
    ]);
  });

  test("lists them once when the files come again, and logs them once", () => {
    expect(rowIn(mergeCopies(checklist, open, [bob, anna]), 11)?.answers).toHaveLength(2);
    expect(apply(open, [anna, bob], [], later)).toEqual(open);
    expect(apply(open, [], [], later)).toEqual(open);
  });

  test("can be decided later; then nothing is open, and the files bring nothing new", () => {
    const decided = [{ statement: 11, response: "no", why: "Asked", by: "Olive" }] as const;
    const done = apply(open, [], decided, later);
    expect(done.answers.find((row) => row.statement === 11)).toMatchObject({
      marks: [{ response: "no", text: "X" }],
      evidence: "Anna:\nSeen",
    });
    expect(done.circulation.log.slice(3)).toMatchObject([
      { contributor: "Anna", response: "Ja", outcome: "disputed", after: "Nej", decidedBy: "Olive" },
      { contributor: "Bob", response: "Nej", outcome: "disputed", after: "Nej", decidedBy: "Olive" },
    ]);
    for (const returns of [[], [anna], [anna, bob]])
      expect(mergeCopies(checklist, done, returns).rows.every(({ outcome }) => outcome === "unchanged")).toBe(
        true,
      );
  });

  test("can be decided by keeping the row as it is", () => {
    const kept = [{ statement: 11, response: null, why: "Not now", by: "Olive" }] as const;
    const done = apply(open, [], kept, later);
    expect(done.answers).toEqual(open.answers);
    expect(rowIn(mergeCopies(checklist, done, [anna, bob]), 11)?.outcome).toBe("unchanged");
  });

  test("joins them with what comes later", () => {
    const carol = returning("Carol", { 11: "in-part" });
    expect(rowIn(mergeCopies(checklist, open, [carol]), 11)).toMatchObject({
      outcome: "disputed",
      between: ["yes", "no", "in-part"],
    });
  });

  test("does not add a text again that the owner took out", () => {
    const without = { ...open, answers: open.answers.map((row) => ({ ...row, evidence: "" })) };
    expect(rowIn(mergeCopies(checklist, without, []), 11)?.evidence).toBe("");
  });
});

test("[J6 M4] what a mark said, and that nobody asked, is known when it is decided later", () => {
  const mark = { response: "yes", text: "Nej", likely: "no", kind: "contradictory" } as const;
  const refused = new Map([[11, { ...mark, sheet: "Policy", address: "C6" }]]);
  const copy = returning("Anna", { 11: "no", 14: "no" }, { refused, asked: [11], doubtful: [14] });
  const open = apply(blank, [copy]);
  const merge = mergeCopies(checklist, open, []);
  expect(rowIn(merge, 11)).toMatchObject({
    between: ["no", "yes"],
    answers: [{ refused: mark, isAsked: true }],
  });
  expect(rowIn(merge, 14)).toMatchObject({ between: ["no"], answers: [{ refused: null, isAsked: false }] });
  expect(merge.rows.flatMap(({ answers }) => answers.map(({ copy: from }) => from.doubtful))).toEqual([
    [14],
    [14],
  ]);
  expect(open.circulation.log[0]).toMatchObject({ response: "“Nej” under Ja" });
});

test("[J6 X5] deciding some rows now and the others later gives what deciding all at once gives", () => {
  const tally = new Tally("left open");
  fc.assert(
    fc.property(
      arbitraryScene(annexedChecklist),
      fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      (scene, now) => {
        const { owner, returns, wishes } = scene;
        const decide = (merge: Merge): readonly Decision[] =>
          listUndecided(merge, []).map(({ statement }) => {
            return { statement, response: wishes.get(statement) ?? "no", why: "So it is", by: "Olive" };
          });
        const merge = mergeCopies(annexedChecklist, owner, returns);
        const all = decide(merge);
        const some = all.filter((_, index) => now[index]);
        if (some.length < all.length) tally.count("left open");
        const atOnce = applyMerge(annexedChecklist, owner, merge, all, returns, moment);
        const first = applyMerge(annexedChecklist, owner, merge, some, returns, moment);
        const rest = mergeCopies(annexedChecklist, first, []);
        const done = applyMerge(annexedChecklist, first, rest, decide(rest), [], later);
        // A row whose open answers all agree with the owner by now needs no decision.
        const statements = new Set(decide(rest).map(({ statement }) => statement));
        expect(
          all.filter((each) => !some.includes(each)).every(({ statement }) => statements.has(statement)),
        ).toBe(true);
        expect(done.answers.map(({ marks, evidence }) => ({ marks, evidence }))).toEqual(
          atOnce.answers.map(({ marks, evidence }) => ({ marks, evidence })),
        );
        const again = mergeCopies(annexedChecklist, done, returns);
        expect(again.rows.filter(({ outcome }) => outcome !== "unchanged")).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
  tally.expectEach(50);
});

describe("[J10] decisions by the person who was asked", () => {
  const register = (asked: Readonly<Record<string, string>>): Assessment["circulation"]["contributors"] =>
    Object.entries(asked).map(([name, numbers]) => ({
      ...{
        copyId: `copy for ${name}`,
        name,
        email: "",
        role: "",
        sections: "",
        due: "",
        returnedOn: "",
        file: "",
      },
      ...{ asked: numbers, preparedOn: "", issuedOn: "2026-11-01", included: "", rowStates: "" },
    }));
  const owner = answer(checklist, { 11: "yes", 14: "yes" });
  const merge = mergeCopies(checklist, owner, [returning("Anna", { 11: "no", 14: "no" })]);

  test.each([
    [{ Anna: "11, 14" }, [11, 14]],
    [{ Anna: "11, 14", Bob: "14" }, [11]],
    [{ Anna: "14", Bob: "11" }, [14]],
    [{}, []],
  ])("where the register has %j, are on the rows %j", (asked, decided) => {
    const decisions = decideByOnlyAsked(merge, [], register(asked), "Olive", "anna");
    expect(decisions.map(({ statement }) => statement)).toEqual(decided);
    expect(decisions.every(({ response }) => response === "no")).toBe(true);
    expect(decideByOnlyAsked(merge, [], register(asked), "Olive", "Bob")).toEqual([]);
  });

  test("are by a plain copy of the workbook where no copy was issued, and nowhere else", () => {
    const plain = returning("Anna", { 11: "no", 14: "no" }, { asked: [], base: null, isPlain: true });
    const found = mergeCopies(checklist, owner, [plain]);
    const decided = decideByOnlyAsked(found, [], register({ Bob: "14" }), "Olive", "Anna");
    expect(decided).toMatchObject([
      { statement: 11, response: "no", why: "From the plain copy of Anna; nobody was asked" },
    ]);
    const { isPlain, ...issued } = plain;
    expect(isPlain).toBe(true);
    const unasked = mergeCopies(checklist, owner, [issued]);
    expect(decideByOnlyAsked(unasked, [], register({ Bob: "14" }), "Olive", "Anna")).toEqual([]);
  });

  test("are not on rows with two answers, or with an answer that nobody asked for", () => {
    const two = mergeCopies(checklist, owner, [
      returning("Anna", { 11: "no", 14: "no" }),
      returning("Anna", { 11: "in-part" }),
      returning("Eve", { 14: "in-part" }, { asked: [] }),
    ]);
    expect(decideByOnlyAsked(two, [], register({ Anna: "11, 14" }), "Olive")).toEqual([]);
  });
});
