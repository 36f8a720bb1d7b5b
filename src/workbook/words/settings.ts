import type { CapId } from "../../assessment/answers/assessment";
import { sentence, type Sentence } from "./sentence";

export const settingsWords = {
  note: "You can change the white cells. Leave Your setting blank to use the standard rule. A cap keeps a rating at or below Amber.",
  noteInCopy: "These are the settings of the person who sent you this copy. You cannot change them.",
  scoringRule: "Scoring rule",
  headings: ["Rule", "Standard", "Your setting", "In force", "Difference"],
  inForce: "In force",
  keyStatements: "Key statements",
  seeBelow: "see below",
  numberTitle: "A number from 0 to 1",
  number: "Type a number from 0 to 1 (or 0% to 100%), or clear the cell to use the standard.",
  switchTitle: "On or Off",
  switch: "Select On or Off, or clear the cell to use the standard.",
  statements: "Statements",
  keyNote:
    "To make a statement key, mark it with X. The overall rating is at most Amber while a key statement is No or Not sure. This tool assigns the components.",
  statement: "Statement",
  markWords: "Known marks",
  hiddenHeadings: ["Standard", "Differs", "Component no."],
} as const;

/** The comments of the names that formulas use. */
export const nameComments = {
  marking: "The protective marking shown on every sheet",
  asAt: "Today's date, for every formula that needs it",
  responsePoints: "Points for each response, in order, without N/A",
  greenAt: "The lowest score that is rated Green",
  amberAt: "The lowest score that is rated Amber",
  notApplicableShare: "The highest share of N/A before the cap applies",
  cap: "On or Off",
  markWords: "The known marks and what each means, for the formulas that count marks",
} as const;

/** Each difference starts with `; `: the sentence below joins them and drops the first. */
export function settingDiffers<Fact>(label: string, inForce: Fact, standard: Fact): Sentence<Fact> {
  return [`; ${label} `, inForce, " instead of ", standard];
}

export function keyStatementsDiffer<Fact>(count: Fact): Sentence<Fact> {
  return sentence`; key statements: ${count}`;
}

/** The lines that state the rule on the Dashboard. The Board paper shows four of them by their place: keep their number. */
export const ruleLines = {
  unknowns:
    "An unanswered row counts as 0. Up to is the score if every Not sure and every unanswered row became Yes.",
  noCaps: "All caps are off.",
  isStandard: "This is the standard rule.",
} as const;

export function pointsLine<Fact>(
  points: readonly { readonly label: string; readonly points: Fact }[],
  notApplicable: string,
): Sentence<Fact> {
  return [
    ...points.flatMap(({ label, points: worth }, index): Sentence<Fact> => [
      `${index === 0 ? "Points: " : ", "}${label} `,
      worth,
    ]),
    `. The score is the points divided by the number of statements that are not ${notApplicable}.`,
  ];
}

export function thresholdLine<Fact>(green: Fact, amber: Fact): Sentence<Fact> {
  return sentence`Green at ${green}% or more, Amber at ${amber}% or more, otherwise Red. Incomplete while any row is unanswered.`;
}

/** The caps that are on; each starts with `; `, and the first loses it. */
export const capsLine = {
  lead: "At most Amber: ",
  cap: <Fact>(cap: CapId, share: Fact): Sentence<Fact> => {
    switch (cap) {
      case "no-or-not-sure":
        return ["; a section, phase or component with any No or Not sure"];
      case "red-section":
        return ["; the overall rating while any section is Red"];
      case "key-statement":
        return ["; the overall rating while a key statement is No or Not sure"];
      case "not-applicable-share":
        return sentence`; the overall rating while more than ${share}% of statements are N/A`;
    }
  },
} as const;

export function differsFromStandard<Fact>(differences: Fact): Sentence<Fact> {
  return sentence`Differs from the standard rule: ${differences}.`;
}
