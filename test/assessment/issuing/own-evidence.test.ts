import fc from "fast-check";
import { blankLogEntry, type MergeLogEntry } from "../../../src/assessment/answers/circulation";
import { findMergedEvidence } from "../../../src/assessment/issuing/own-evidence";
import { joinTexts } from "../../../src/assessment/merging/join-texts";

function isMerged(evidence: string, ...log: readonly Partial<MergeLogEntry>[]): boolean {
  const entries = log.map((entry) => ({ ...blankLogEntry, ...entry }));
  return findMergedEvidence([{ statement: 5, marks: [], evidence }], entries).has(5);
}

test.each<readonly [string, string, readonly Partial<MergeLogEntry>[], boolean]>([
  ["the owner's own words", "Policy v1: signed by the Board.", [], false],
  ["a list below a heading in the same line", "Seen: gate, fence\nand door", [], false],
  ["a colon at the end", "We keep this list:", [], false],
  ["a block with a name", "Policy v1\n\nAnna Smith:\nSeen in May", [], true],
  ["a block with two names", "Anna; Bob:\nSeen", [], true],
  ["a block after other line ends", "Policy v1\r\n\r\nAnna:\r\nSeen", [], true],
  ["a block and spaces after the colon", "Anna: \n  Seen", [], true],
  ["evidence in the log", "Seen", [{ item: "5", evidence: "Seen", outcome: "taken" }], true],
  ["a response only in the log", "Ours", [{ item: "5", response: "Yes" }], false],
  ["evidence of another row in the log", "Ours", [{ item: "15", evidence: "Seen" }], false],
  ["a comment that was added", "Ours", [{ item: "5 remarks", evidence: "Seen", outcome: "taken" }], true],
  [
    "a comment that was not",
    "Ours",
    [{ item: "5 remarks", evidence: "Seen", outcome: "not carried" }],
    false,
  ],
])("[I1] evidence counts as merged: %s", (_, evidence, log, merged) => {
  expect(isMerged(evidence, ...log)).toBe(merged);
});

test("[I1] every text that a merge joined counts as merged, even if the log is gone", () => {
  const line = fc.string({ minLength: 1 }).filter((text) => /\S/.test(text));
  const name = fc.constantFrom("Anna Smith", "Åke", "O'Neil, J.", "<5", "x".repeat(300));
  fc.assert(
    fc.property(line, line, name, (own, text, author) => {
      const joined = joinTexts(own, [{ author, text, base: "" }]);
      fc.pre(joined.text !== own);
      expect(isMerged(joined.text)).toBe(true);
    }),
  );
});
