import fc from "fast-check";
import { capIds } from "../../../src/assessment/answers/assessment";
import { describeFinding } from "../../../src/assessment/findings/words/describe-finding";
import {
  describeCap,
  describeEvidence,
  describeRating,
  describeScore,
  formatPercent,
  ratingSymbol,
  ratingWord,
} from "../../../src/assessment/words/describe-result";
import { describeRule } from "../../../src/assessment/words/describe-rule";
import { findingCodes } from "../../../src/assessment/findings/findings";
import type { Finding, FindingCode } from "../../../src/assessment/findings/findings";
import { standardRule } from "../../../src/assessment/answers/standard-rule";
import { psemsChecklist } from "../../support/checklist/psems";
import { smallChecklist } from "../../support/checklist/small-checklist";
import { arbitraryRule } from "../../support/assessment/arbitrary-assessment";

const ratings = ["green", "amber", "red", "incomplete", "not-applicable"] as const;

describe("[S5] formatPercent", () => {
  test.each([
    [0, "0%"],
    [0.4, "40%"],
    [0.29, "29%"],
    [0.57, "57%"],
    [0.1 + 0.2, "30%"],
    [2 / 3, "66%"],
    [0.7999, "79%"],
    [0.999999, "99%"],
    [1, "100%"],
  ])("%d is %s", (score, shown) => {
    expect(formatPercent(score)).toBe(shown);
  });

  test("every whole percentage is shown as itself, and never more than the score", () => {
    for (let hundredths = 0; hundredths <= 100; hundredths += 1) {
      expect(formatPercent(hundredths / 100)).toBe(`${hundredths}%`);
    }
    fc.assert(
      fc.property(fc.nat(2000), fc.integer({ min: 1, max: 2000 }), (points, applicable) => {
        fc.pre(points <= applicable);
        const shown = Number.parseInt(formatPercent(points / applicable), 10);
        expect(shown * applicable).toBeLessThanOrEqual(points * 100);
        expect((shown + 1) * applicable).toBeGreaterThan(points * 100);
      }),
    );
  });
});

test("[S3] a score in words, with what it could become", () => {
  expect(describeScore({ low: 0.4, high: 0.6 })).toBe("40%, up to 60%");
  expect(describeScore({ low: 0.4, high: 0.4 })).toBe("40%");
  expect(describeScore({ low: 0.401, high: 0.409 })).toBe("40%");
  expect(describeScore({ low: null, high: null })).toBe("Not applicable");
});

test("[S3] a rating in words, with what it could become", () => {
  expect(describeRating({ rating: "red", couldBe: "amber" })).toBe("Red, could be Amber");
  expect(describeRating({ rating: "incomplete", couldBe: "green" })).toBe("Incomplete, could be Green");
  expect(describeRating({ rating: "not-applicable", couldBe: "not-applicable" })).toBe("Not applicable");
});

test("[S8] words and symbols all differ, and no symbol is an emoji", () => {
  expect(new Set(ratings.map(ratingWord)).size).toBe(ratings.length);
  expect(new Set(ratings.map(ratingSymbol)).size).toBe(ratings.length);
  for (const rating of ratings) expect(ratingSymbol(rating)).not.toMatch(/\p{Emoji_Presentation}|\uFE0F/u);
});

test("[S6] each cap has words of its own", () => {
  expect(capIds.map(describeCap)).toEqual([
    "a statement is No or Not sure",
    "a section is Red",
    "a key statement is No or Not sure",
    "too many statements are N/A",
  ]);
});

test("[S9] evidence coverage", () => {
  expect(describeEvidence({ withEvidence: 31, answered: 43 })).toBe("31 of 43 answers have evidence");
  expect(describeEvidence({ withEvidence: 0, answered: 1 })).toBe("0 of 1 answer has evidence");
  expect(describeEvidence({ withEvidence: 0, answered: 0 })).toBe("No answers yet");
});

describe("[S9] the rule in words", () => {
  const standard = standardRule(psemsChecklist);

  test("the standard rule", () => {
    expect(describeRule(standard, psemsChecklist)).toEqual([
      "Points: Yes 1, In part 0.5, No 0, Not sure 0. The score is the points divided by the number of statements that apply. N/A is left out, and a row without exactly one response has no points.",
      "Green at 80% or more, Amber at 50% or more, otherwise Red. Incomplete while any row does not have exactly one response.",
      "A section, phase or component with any No or Not sure is at most Amber.",
      "The overall rating is at most Amber while any section is Red.",
      "The overall rating is at most Amber while more than 25% of statements are N/A.",
      "This is the standard rule.",
      "Scores and ratings are this tool's, not CPNI's.",
      "The checklist is not a formal requirement, and nobody is expected to meet every indicator at once (guidance, p16).",
    ]);
  });

  test("what differs from it", () => {
    const lines = describeRule(
      {
        ...standard,
        points: { ...standard.points, inPart: 0.25 },
        greenAt: 0.825,
        keyStatements: [7, 3, 7],
        caps: { ...standard.caps, "red-section": false },
      },
      psemsChecklist,
    );
    expect(lines).toContain(
      "Differs from the standard rule: points for In part 0.25 (standard: 0.5); Green at 82.5% (standard: 80%); key statements 3, 7 (standard: none); the overall rating can be Green while a section is Red.",
    );
    expect(lines).toContain(
      "The overall rating is at most Amber while a key statement (3, 7) is No or Not sure.",
    );
    expect(lines).not.toContain("The overall rating is at most Amber while any section is Red.");
  });

  test("speaks of another checklist in its own labels, and not of CPNI", () => {
    const words = describeRule(standardRule(smallChecklist), smallChecklist).join("\n");
    expect(words).toContain("Points: Ja 1, Delvis 0.5, Nej 0, Vet inte 0");
    expect(words).toContain("a key statement (12) is Nej or Vet inte");
    expect(words).toContain("not a formal requirement");
    expect(words).not.toMatch(/CPNI|N\/A|Not sure/);
  });

  test("says that it is standard exactly when it is", () => {
    fc.assert(
      fc.property(arbitraryRule(psemsChecklist), (rule) => {
        const lines = describeRule(rule, psemsChecklist);
        expect(lines.includes("This is the standard rule.")).toBe(
          !lines.some((line) => line.startsWith("Differs from the standard rule:")),
        );
        expect(lines.join(" ")).not.toMatch(/undefined|NaN/);
      }),
    );
  });
});

describe("findings in words", () => {
  const finding = (code: FindingCode, change: Partial<Finding> = {}): Finding => ({
    code,
    severity: findingCodes[code],
    statement: 5,
    sheet: "PLAN Policy",
    address: "C9",
    figures: {},
    ...change,
  });
  const words = (code: FindingCode, change: Partial<Finding> = {}) =>
    describeFinding(finding(code, change), psemsChecklist);
  const foundAndExpected = { figures: { found: "Partly", expected: "In part" } };

  test.each<[FindingCode, Partial<Finding>, string]>([
    ["no-response", {}, "Statement 5 has no response (PLAN Policy, C9). Put an X under one response."],
    [
      "more-than-one-response",
      { address: "C9,E9,F9", figures: { marks: 3 } },
      "Statement 5 has 3 responses (PLAN Policy, C9, E9 and F9). Keep one and clear the others.",
    ],
    [
      "unusual-mark",
      { address: "D9", figures: { mark: "may\nbe", response: "in-part" } },
      "Statement 5 has an unusual mark, “may be”, under In part (PLAN Policy, D9). It counts as a response: replace it with X, or clear the cell.",
    ],
    [
      "statement-altered",
      { address: "B9" },
      "The wording of statement 5 has been changed (PLAN Policy, B9). Check that the answer fits the original wording, then repair the workbook to restore it.",
    ],
    [
      "statement-missing",
      { address: null },
      "Statement 5 is missing (PLAN Policy). Undo the change, restore the row from another copy, or repair the workbook.",
    ],
    [
      "statement-repeated",
      { address: "A9,A12", figures: { times: 2 } },
      "Statement 5 appears 2 times (PLAN Policy, A9 and A12). Keep the correct row and delete the others.",
    ],
    [
      "unknown-statement",
      { statement: null, figures: { number: "5a" } },
      "A row is for statement “5a”, which is not in the checklist (PLAN Policy, C9). Move its answer to the right statement, then delete the row.",
    ],
    [
      "wrong-template",
      { statement: null, sheet: null, address: null, figures: { found: "psems 0", expected: "psems 1" } },
      "The workbook was made from “psems 1”, not from “psems 0”. Use the checklist it was made from, or ask for another copy.",
    ],
    [
      "step-unfinished",
      { statement: null, sheet: null, address: null, figures: { step: "merge", startedAt: "" } },
      "The add-in was interrupted while it changed the workbook, so sheets may be incomplete. Open the add-in in Excel and choose Finish.",
    ],
    [
      "sheet-missing",
      { statement: null, address: null },
      "Sheet “PLAN Policy” is missing. Undo the change, restore the sheet from another copy, or repair the workbook.",
    ],
    [
      "header-altered",
      { statement: null, address: "D4", ...foundAndExpected },
      "A heading or label is “Partly” instead of “In part” (PLAN Policy, D4). Check that the answers are in the right place, then repair the workbook.",
    ],
    [
      "contradictory-mark",
      { address: "C9", figures: { mark: "No", response: "yes", likely: "no" } },
      "Statement 5 has “No” under Yes, which does not count as Yes (PLAN Policy, C9). If you mean No, put an X under it and clear this cell.",
    ],
    [
      "contradictory-mark",
      { address: "C9", figures: { mark: "-", response: "yes" } },
      "Statement 5 has “-” under Yes, which does not count as Yes (PLAN Policy, C9). Put an X under the response you mean, and clear this cell.",
    ],
    [
      "unclear-mark",
      { address: "C9", figures: { mark: "mostly done", response: "yes" } },
      "Statement 5 has the text “mostly done” under Yes, which is not clear as a response (PLAN Policy, C9). Put an X under the response you mean, and move the text to the evidence if you need it.",
    ],
    [
      "reading-changed",
      { address: "C9", figures: { before: "yes", after: "", sealed: 1 } },
      "Statement 5 was read as Yes by an earlier version, and is now read as unanswered; the seal covers it as it was read before (PLAN Policy, C9). Check the row, and put one X under the response you mean.",
    ],
    [
      "gap-without-action",
      { address: "H9", figures: { response: "no" } },
      "Statement 5 is answered No without an action (PLAN Policy, H9). Record what will be done, by whom and by when.",
    ],
    [
      "annex-not-considered",
      { statement: 30, sheet: "CHECK Monitoring", figures: { response: "yes" } },
      "Statement 30 is answered Yes, but no prompt in Annex A is answered (CHECK Monitoring, C9). Answer the prompts that apply on Annex A 1, Annex A 2 and Annex A 3.",
    ],
    [
      "marking-stale",
      { statement: null, address: null, figures: { expected: "NEW", sheets: 3 } },
      "The printed header or footer of 3 sheets does not show “NEW” (PLAN Policy). Repair the workbook to update it.",
    ],
  ])("%s", (code, change, expected) => {
    expect(words(code, change)).toBe(expected);
  });

  test.each(Object.keys(findingCodes) as FindingCode[])(
    "%s reads well without a place or figures",
    (code) => {
      for (const checklist of [psemsChecklist, smallChecklist]) {
        const bare = describeFinding(
          finding(code, { statement: null, sheet: null, address: null }),
          checklist,
        );
        expect(bare).toMatch(/^[A-Z].*\. [A-Z].*\.$/);
        expect(bare).not.toMatch(/undefined|null| {2}|“”|\(\)| \.| ,/);
      }
    },
  );

  test("a long text is cut, and a checklist's own labels are used", () => {
    const found = "a".repeat(500);
    expect(words("header-altered", { figures: { found, expected: "No" } }).length).toBeLessThan(250);
    const swedish = describeFinding(
      finding("gap-without-action", { figures: { response: "no" } }),
      smallChecklist,
    );
    expect(swedish).toContain("is answered Nej without");
  });
});
