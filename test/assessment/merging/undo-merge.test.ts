import fc from "fast-check";
import type { Attached } from "../../../src/assessment/answers/attached";
import { addComments } from "../../../src/assessment/merging/add-comments";
import { applyMerge } from "../../../src/assessment/merging/apply-merge";
import type { Assessment } from "../../../src/assessment/answers/assessment";
import type { ReturnedCopy } from "../../../src/assessment/answers/circulation";
import { decideCautiously, listUndecided } from "../../../src/assessment/merging/decisions";
import { mergeCopies } from "../../../src/assessment/merging/merge";
import { listPastMerges, undoMerge } from "../../../src/assessment/merging/undo-merge";
import { annexedChecklist as checklist } from "../../support/checklist/annexed-checklist";
import { arbitraryScene } from "../../support/assessment/arbitrary-returns";
import { replaceAnswer } from "../../support/assessment/answering";
import { moment, returning } from "../../support/assessment/returning";
import { answer } from "../../support/psems";
import { Tally } from "../../support/tally";

const later = { now: "2026-11-30T09:00:00.000Z", today: "2026-11-30" };
const latest = { now: "2026-12-01T09:00:00.000Z", today: "2026-12-01" };

function merged(owner: Assessment, returns: readonly ReturnedCopy[], at = moment): Assessment {
  const merge = mergeCopies(checklist, owner, returns);
  return applyMerge(checklist, owner, merge, decideCautiously(merge, [], "Olive"), returns, at);
}

function undo(done: Assessment, mergedAt = moment.now, at = later): ReturnType<typeof undoMerge> {
  return undoMerge(checklist, done, { mergedAt, by: "Olive" }, at);
}

const plain = (text: string): string => text.replace(/\r\n?/g, "\n").trim();

/** What people filled in. Line ends and white space around a text make no difference. */
function filledIn({ answers, prompts }: Pick<Assessment, "answers" | "prompts">): unknown {
  return [
    answers.map(({ statement, marks, evidence }) => [statement, marks, plain(evidence)]),
    prompts.map(({ prompt, answer: text, evidence, bearsOn }) => [
      prompt,
      ...[text, evidence, bearsOn].map(plain),
    ]),
  ];
}

const owner = replaceAnswer(answer(checklist, { 14: ["yes", "Ours\n"], 12: "no" }), 11, {
  marks: [{ response: "yes", text: "✓" }],
  evidence: "Seen",
});
const anna = returning(
  "Anna",
  { 11: ["no", "At night"], 14: ["yes", "Photos"] },
  {
    rowStates: new Map([[11, { response: "yes", evidence: "" }]]),
  },
);

test("[J9] a merge undone gives every row back as it was, marks and texts, and the log has it", () => {
  const done = merged(owner, [anna]);
  expect(done.answers).not.toEqual(owner.answers);
  const [past, ...others] = listPastMerges(done.circulation.log);
  expect(past).toMatchObject({ mergedAt: moment.now, files: ["Anna.xlsx"], contributors: ["Anna"] });
  expect([...(past?.items ?? [])].sort()).toEqual(["11", "14"]);
  expect(others).toEqual([]);
  const { assessment, restored, kept } = undo(done);
  expect(assessment.answers).toEqual(owner.answers);
  expect([...restored].sort()).toEqual(["11", "14"]);
  expect(kept).toEqual([]);
  expect(assessment.circulation.log.slice(done.circulation.log.length)).toMatchObject([
    {
      ...{ item: "11", outcome: "undone", before: "Nej", after: "Ja", decidedBy: "Olive" },
      ...{ mergedAt: later.now, why: "Undone: the merge of 24 November 2026, 09:00 UTC" },
    },
    { item: "14", outcome: "undone", before: "Ja", after: "Ja" },
  ]);
  expect(listPastMerges(assessment.circulation.log)).toEqual([]);
});

test("[J9] a row that someone has changed since stays, and only that one", () => {
  const changed = replaceAnswer(merged(owner, [anna]), 14, { evidence: "Ours, and more" });
  const { assessment, restored, kept } = undo(changed);
  expect([restored, kept]).toEqual([["11"], ["14"]]);
  expect(assessment.answers.find(({ statement }) => statement === 14)?.evidence).toBe("Ours, and more");
  expect(listPastMerges(assessment.circulation.log).map(({ items }) => items)).toEqual([["14"]]);
});

test("[J9] after a later merge of the same row, only the later one can be undone; then the earlier one", () => {
  const first = merged(owner, [anna]);
  const bob = returning("Bob", { 11: [null, "By day"] });
  const second = merged(first, [bob], later);
  expect(listPastMerges(second.circulation.log).map(({ mergedAt }) => mergedAt)).toEqual([
    later.now,
    moment.now,
  ]);
  expect(undo(second).kept).toEqual(["11"]);
  const back = undo(second, later.now, latest).assessment;
  expect(filledIn(back)).toEqual(filledIn(first));
  expect(filledIn(undo(back, moment.now, latest).assessment)).toEqual(filledIn(owner));
});

test("[J9] the files of a merge that was undone can be merged again", () => {
  const done = merged(owner, [anna]);
  const back = undo(done).assessment;
  expect(mergeCopies(checklist, back, [anna]).rows.map(({ outcome }) => outcome)).toEqual(
    mergeCopies(checklist, owner, [anna]).rows.map(({ outcome }) => outcome),
  );
  const again = merged(back, [anna], latest);
  expect(filledIn(again)).toEqual(filledIn(done));
  expect(filledIn(undo(again, latest.now, latest).assessment)).toEqual(filledIn(owner));
});

test("[J9 J6] a dispute that was left open is no longer listed once its merge is undone", () => {
  const returns = [anna, returning("Bob", { 11: "in-part" })];
  const open = applyMerge(checklist, owner, mergeCopies(checklist, owner, returns), [], returns, moment);
  const listed = (at: Assessment): readonly string[] =>
    mergeCopies(checklist, at, []).rows.flatMap(({ outcome }) => (outcome === "disputed" ? [outcome] : []));
  expect(listed(open)).toEqual(["disputed"]);
  expect(listed(undo(open).assessment)).toEqual([]);
});

test("[J9 E2] a comment that was added is taken out again", () => {
  const attached: readonly Attached[] = [
    {
      ...{ kind: "comment", sheet: "Policy", address: "H6", author: "Sam Lee", text: "Ask Jo" },
      ...{ statement: 12, prompt: null },
    },
  ];
  const copy = returning("Anna", { 12: [null, ""] }, { attached });
  const found = mergeCopies(checklist, owner, [copy]);
  const merge = addComments(
    found,
    found.rows.flatMap(({ comments }) => comments.map(({ id }) => id)),
  );
  const done = applyMerge(checklist, owner, merge, [], [copy], moment);
  expect(done.answers.find(({ statement }) => statement === 12)?.evidence).toBe(
    "Sam Lee (in Anna’s copy):\nAsk Jo",
  );
  expect(filledIn(undo(done).assessment)).toEqual(filledIn(owner));
});

test("[J9 X5] whatever was merged, undoing gives back exactly what was there, and nothing is lost from the log", () => {
  const tally = new Tally("restored", "with open rows");
  fc.assert(
    fc.property(
      arbitraryScene(checklist),
      fc.boolean(),
      ({ owner: owners, returns: dated, wishes }, isOpen) => {
        // A file saved before one that is still merged in other rows is shown for a decision [J4].
        const returns = dated.map((copy) => ({ ...copy, savedAt: "" }));
        const merge = mergeCopies(checklist, owners, returns);
        const decisions = listUndecided(merge, []).map(({ statement }) => {
          return { statement, response: wishes.get(statement) ?? "no", why: "So", by: "Olive" } as const;
        });
        if (isOpen && decisions.length > 0) tally.count("with open rows");
        const done = applyMerge(checklist, owners, merge, isOpen ? [] : decisions, returns, moment);
        const { assessment, restored, kept } = undo(done);
        if (restored.length > 0) tally.count("restored");
        expect(kept).toEqual([]);
        expect(filledIn(assessment)).toEqual(filledIn(owners));
        expect(assessment.circulation.log.slice(0, done.circulation.log.length)).toEqual(
          done.circulation.log,
        );
        const again = mergeCopies(checklist, assessment, returns);
        // A text that had no room changed nothing but the log, and stays there.
        const full = new Set(
          merge.rows.flatMap(({ statement, left }) => (left.length > 0 ? [statement] : [])),
        );
        const shown = ({ rows }: typeof again): unknown =>
          rows
            .filter(({ statement }) => !full.has(statement))
            .map(({ outcome, between, evidence }) => [outcome, between, plain(evidence)]);
        expect(shown(again)).toEqual(shown(merge));
      },
    ),
    { numRuns: 200 },
  );
  tally.expectEach(30);
});
