import fc from "fast-check";
import { affirms } from "../../../src/assessment/merging/affirms";
import { applyMerge } from "../../../src/assessment/merging/apply-merge";
import type { MergeLogEntry, ReturnedCopy } from "../../../src/assessment/answers/circulation";
import { mergeCopies } from "../../../src/assessment/merging/merge";
import { annexedChecklist } from "../../support/checklist/annexed-checklist";
import { smallChecklist as checklist } from "../../support/checklist/small-checklist";
import { arbitraryScene } from "../../support/assessment/arbitrary-returns";
import { answersIn, moment, returning } from "../../support/assessment/returning";
import { answer } from "../../support/psems";
import { Tally } from "../../support/tally";

const owner = answer(checklist, { 11: ["yes", "Ours"] });
const came = { base: answersIn({ 11: ["yes", "Ours"] }) };

function logOf(returns: readonly ReturnedCopy[]): readonly MergeLogEntry[] {
  const merge = mergeCopies(checklist, owner, returns);
  const decided = [{ statement: 11, response: "no", why: "Seen", by: "Olive" }] as const;
  return applyMerge(checklist, owner, merge, decided, returns, moment).circulation.log;
}

test("[J1] of two people, each is credited with their own response, whatever is decided", () => {
  const anna = returning("Anna", { 11: ["yes", "Ours\nNew minutes"] }, came);
  const bob = returning("Bob", { 11: ["no", "Ours"] }, came);
  expect(logOf([anna, bob])).toMatchObject([
    { contributor: "Anna", response: "Ja", outcome: "disputed", after: "Nej" },
    { contributor: "Bob", response: "Nej", outcome: "disputed", after: "Nej" },
  ]);
});

test("[J1] a person who only added evidence in another way than in words is credited with no response", () => {
  const spaced = returning("Anna", { 11: ["yes", "  OURS. "] }, came);
  const bob = returning("Bob", { 11: ["no", "Ours"] }, came);
  const log = logOf([spaced, bob]);
  expect(log.filter(({ response }) => response !== "").map(({ contributor }) => contributor)).toEqual([
    "Bob",
  ]);
  const row = mergeCopies(checklist, owner, [spaced, bob]).rows[0];
  expect(row).toMatchObject({ outcome: "taken", response: "no" });
});

test.each([
  ["Ours", "Ours, and the minutes", true],
  ["Seen in 2025", "Seen in 2026", true],
  ["Ours", "", false],
  ["Ours", "  ours!\r\n", false],
  ["Müller’s  gate", "müller's gate", false],
  ["", " - ", false],
])("[J1] the words %j became %j: affirmed is %s", (before, after, isAffirmed) => {
  expect(affirms(after, before)).toBe(isAffirmed);
});

test("[J1] no entry of the log has a response that the person's file does not have, or that only came with the copy", () => {
  const labels = new Map(annexedChecklist.responses.map(({ id, label }) => [label, id]));
  const tally = new Tally("credited", "came with the copy");
  fc.assert(
    fc.property(arbitraryScene(annexedChecklist), ({ owner: owners, returns }) => {
      const merge = mergeCopies(annexedChecklist, owners, returns);
      const { log } = applyMerge(annexedChecklist, owners, merge, [], returns, moment).circulation;
      for (const copy of returns) {
        for (const [number, given] of copy.answers.statements) {
          const base = copy.base?.statements.get(number);
          if (!base || base.response === null || given.response !== base.response) continue;
          if (affirms(given.evidence, base.evidence)) continue;
          // Another file of the same person may have it as their own.
          const files = returns.filter(({ contributor, copyId }) => {
            const isTheirs = contributor.trim().toLowerCase() === copy.contributor.trim().toLowerCase();
            return isTheirs && copyId === copy.copyId;
          });
          if (files.length > 1) continue;
          tally.count("came with the copy");
          const entries = log.filter(({ sha256, item }) => sha256 === copy.sha256 && item === String(number));
          expect(entries.map(({ response }) => response).filter((label) => label !== "")).toEqual([]);
        }
      }
      for (const { item, response, sha256 } of log) {
        const id = labels.get(response);
        if (id === undefined) continue;
        tally.count("credited");
        const files = returns.filter((copy) => copy.sha256 === sha256);
        expect(files.map(({ answers }) => answers.statements.get(Number(item))?.response)).toContain(id);
      }
    }),
    { numRuns: 300 },
  );
  tally.expectEach(50);
});
