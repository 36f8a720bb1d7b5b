import fc from "fast-check";
import type { Attached } from "../../../src/assessment/answers/attached";
import { addComments } from "../../../src/assessment/merging/add-comments";
import { applyMerge } from "../../../src/assessment/merging/apply-merge";
import type { ReturnedCopy } from "../../../src/assessment/answers/circulation";
import { decideCautiously } from "../../../src/assessment/merging/decisions";
import { longestText } from "../../../src/assessment/merging/join-texts";
import { mergeCopies, type Merge } from "../../../src/assessment/merging/merge";
import { annexedChecklist as checklist } from "../../support/checklist/annexed-checklist";
import { answer } from "../../support/psems";
import { arbitraryAttached } from "../../support/assessment/arbitrary-attached";
import { arbitraryScene } from "../../support/assessment/arbitrary-returns";
import { moment, returning } from "../../support/assessment/returning";

function comment(text: string, rest: Partial<Attached> = {}): Attached {
  return {
    ...{ kind: "comment", sheet: "Policy", address: "H6", author: "Sam Lee", text },
    ...{ statement: 11, prompt: null },
    ...rest,
  };
}

const blank = answer(checklist, {});

function idsOf({ rows, prompts }: Merge): readonly string[] {
  return [...rows, ...prompts].flatMap(({ comments }) => comments.map(({ id }) => id));
}

/** The first row after all comments of the copies are added, and its merge. */
function addAll(...copies: readonly ReturnedCopy[]): Merge {
  const merge = mergeCopies(checklist, blank, copies);
  return addComments(merge, idsOf(merge));
}

test("[E2] a comment that the owner chose is joined to the evidence under its author's name", () => {
  const copy = returning("Anna", { 11: ["yes", "Seen"] }, { attached: [comment("Ask Jo")] });
  expect(addAll(copy).rows[0]).toMatchObject({
    response: "yes",
    evidence: "Anna:\nSeen\n\nSam Lee (in Anna’s copy):\nAsk Jo",
    comments: [{ isAdded: true }],
  });
});

test("[E2] a comment alone makes the row taken, with no other response", () => {
  const copy = returning("Anna", {}, { attached: [comment("Ask Jo", { author: "" })] });
  expect(mergeCopies(checklist, blank, [copy]).rows[0]?.outcome).toBe("unchanged");
  expect(addAll(copy).rows[0]).toMatchObject({
    outcome: "taken",
    response: null,
    evidence: "Anna:\nAsk Jo",
  });
});

test("[E2] a comment on a prompt goes to its evidence reference", () => {
  const [prompt = ""] = checklist.annex?.tables.flatMap((table) => table.prompts.map(({ id }) => id)) ?? [];
  const copy = returning(
    "Anna",
    { 11: [null, ""] },
    { attached: [comment("Ask Jo", { statement: null, prompt })] },
  );
  expect(addAll(copy).prompts[0]).toMatchObject({
    outcome: "taken",
    after: { evidence: "Sam Lee (in Anna’s copy):\nAsk Jo" },
  });
});

test("[E2] each comment on a cell has an id, which other files do not change", () => {
  const two = returning("Bob", {}, { attached: [comment("Ask Jo"), comment("Ask Al")] });
  const ids = idsOf(mergeCopies(checklist, blank, [two]));
  expect(ids).toEqual([expect.stringMatching(/-11-H6$/), expect.stringMatching(/-11-H6-2$/)]);
  const other = returning("Anna", {}, { attached: [comment("Well done")] });
  expect(idsOf(mergeCopies(checklist, blank, [other, two, two]))).toEqual(expect.arrayContaining([...ids]));
});

test("[E2] a comment whose words are in the evidence already is not offered", () => {
  const copy = returning("Anna", { 11: ["yes", "Ask Jo"] }, { attached: [comment(" Ask Jo\n")] });
  expect(mergeCopies(checklist, blank, [copy]).rows[0]?.comments).toEqual([]);
});

test("[E2] an id that no copy has changes nothing", () => {
  const copy = returning("Anna", { 11: "yes" }, { attached: [comment("Ask Jo")] });
  const merge = mergeCopies(checklist, blank, [copy]);
  expect(addComments(merge, ["00000000-11-H6"])).toEqual(merge);
});

test("[E2 J7] a comment that does not fit in the cell is kept whole in the log", () => {
  const text = "a".repeat(longestText - 5);
  const copy = returning("Anna", { 11: ["yes", "Seen"] }, { attached: [comment(text)] });
  const merge = addAll(copy);
  expect(merge.rows[0]).toMatchObject({
    evidence: "Anna:\nSeen",
    left: [{ author: "Sam Lee (in Anna’s copy)", text }],
  });
  const { log } = applyMerge(checklist, blank, merge, [], [copy], moment).circulation;
  expect(log.map(({ item, evidence }) => [item, evidence])).toContainEqual(["11 remarks", text]);
});

test("[F13] the Merge log lists comments with what became of them, and what was not carried", () => {
  const attached = [
    comment("Ask Jo"),
    comment("Ask Al", { address: "C6" }),
    comment("", { kind: "picture", author: "" }),
    comment("#N/A", { kind: "error-value", author: "", address: "D6" }),
    comment("Hello", { statement: null, sheet: "Cover", address: "A1" }),
  ];
  const copy = returning("Anna", { 11: "yes" }, { attached });
  const found = mergeCopies(checklist, blank, [copy]);
  const merge = addComments(found, idsOf(found).slice(0, 1));
  const done = applyMerge(checklist, blank, merge, [], [copy], moment);
  const { log } = done.circulation;
  expect(
    log.map(({ item, response, evidence, outcome, why }) => [item, response, evidence, outcome, why]),
  ).toEqual([
    ["11", "Ja", "", "taken", ""],
    ["11 remarks", "", "Ask Jo", "taken", "Comment by Sam Lee (Policy, H6)"],
    [
      "11 remarks",
      "",
      "Comment by Sam Lee (Policy, C6): Ask Al\nStatement 11 has a picture (Policy, H6).\nStatement 11 has an error value, “#N/A” (Policy, D6).",
      "not carried",
      "",
    ],
    ["Cover remarks", "", "Sheet “Cover” has a comment by Sam Lee (Cover, A1).", "not carried", ""],
  ]);
  const again = mergeCopies(checklist, done, [copy]);
  expect(applyMerge(checklist, done, again, [], [copy], moment)).toEqual(done);
});

/** A scene whose copies have things attached, and the same copies without. */
const scenes = arbitraryScene(checklist).chain((scene) =>
  fc.tuple(...scene.returns.map(() => arbitraryAttached(checklist))).map((attached) => ({
    ...scene,
    with: scene.returns.map((copy, at) => ({ ...copy, attached: attached[at] ?? [] })),
  })),
);

/** A merge without its comments and the copies that they name. */
function plain(merge: Merge): unknown {
  const bare = (item: Merge["rows"][number] | Merge["prompts"][number]): unknown => ({
    ...item,
    comments: [],
    answers: item.answers.map((given) => ({ ...given, copy: given.copy.file })),
  });
  return [merge.rows.map(bare), merge.prompts.map(bare)];
}

test("[E2 E3] whatever is attached to copies, their merge is that of the copies without it", () => {
  fc.assert(
    fc.property(scenes, ({ owner, returns, with: attached }) => {
      const merge = mergeCopies(checklist, owner, attached);
      expect(plain(merge)).toEqual(plain(mergeCopies(checklist, owner, returns)));
      const decided = decideCautiously(merge, [], "Olive");
      const open = merge.rows.filter(({ outcome }) => outcome === "disputed").length > decided.length;
      if (open) return;
      const done = applyMerge(checklist, owner, merge, decided, attached, moment);
      expect(JSON.stringify([done.answers, done.prompts])).not.toContain("remarked");
    }),
    { numRuns: 200 },
  );
});

test("[E2] adding comments changes no response, and adds only their words under a name", () => {
  fc.assert(
    fc.property(scenes, fc.infiniteStream(fc.boolean()), ({ owner, with: attached }, wishes) => {
      const merge = mergeCopies(checklist, owner, attached);
      const ids = idsOf(merge).filter(() => wishes.next().value);
      const added = addComments(merge, ids);
      expect(added.rows.map(({ response, between }) => [response, between])).toEqual(
        merge.rows.map(({ response, between }) => [response, between]),
      );
      for (const [index, row] of added.rows.entries()) {
        const before = merge.rows[index]?.evidence.replace(/\s+$/, "") ?? "";
        expect(row.evidence.startsWith(before)).toBe(true);
        const texts = [row.evidence, ...row.left.map(({ text }) => text)].join("\n");
        for (const each of row.comments.filter(({ isAdded }) => isAdded)) expect(texts).toContain(each.text);
      }
      expect(addComments(added, ids)).toEqual(added);
    }),
    { numRuns: 200 },
  );
});
