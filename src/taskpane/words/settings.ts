import { ratingWord } from "../../assessment/words/describe-result";
import type { CapId } from "../../assessment/answers/assessment";

/** The words of the form for the scoring rule. */
export const settings = {
  title: "Settings",
  lead: "Change how answers are scored and rated. What would follow stands below, before you apply it.",
  inForce: "In force",
  draft: "As set here",
  points: {
    title: "Points",
    hint: "From 0 to 1",
    labelled: (response: string) => `Points for ${response}`,
  },
  thresholds: {
    title: "Thresholds",
    greenAt: `${ratingWord("green")} at or above (%)`,
    amberAt: `${ratingWord("amber")} at or above (%)`,
    notApplicableShare: "Highest share of N/A (%)",
  },
  caps: {
    title: `At most ${ratingWord("amber")}`,
    "no-or-not-sure": "A section, phase or component, while one of its statements is No or Not sure",
    "red-section": "The whole, while a section is Red",
    "key-statement": "The whole, while a key statement is No or Not sure",
    "not-applicable-share": "The whole, while the share of N/A is above the highest",
  } satisfies Record<CapId | "title", string>,
  keys: {
    title: (count: number) => `Key statements (${count})`,
    lead: "While a key statement is No or Not sure, the whole is at most Amber.",
  },
  problems: {
    "no-number": "Write a number.",
    "out-of-range": "Write a number from 0 to 1.",
    "share-out-of-range": "Write a percentage from 0 to 100.",
    "above-yes": (yes: string) => `No response is worth more than ${yes}.`,
    "above-green": `${ratingWord("amber")} cannot begin above ${ratingWord("green")}.`,
  },
  problem: (text: string) => `✕ ${text}`,
  effect: "What would follow",
  then: "As set here",
  mend: "Put right what is marked above to see what would follow.",
  unchanged: "Nothing is changed here. Change a setting to see what would follow.",
  apply: "Apply",
  applying: "Writing to the Settings sheet…",
  standard: "Back to the standard rule",
  undo: "Undo my changes",
  toSheet: "Go to the Settings sheet",
  applied: "Applied. The new rule stands on the Settings sheet, and the workbook's scores follow it.",
  appliedPartly:
    "Not all of it could be written: a label is not on the Settings sheet. Choose Repair on Set up, then apply again.",
  noSheet: "The Settings sheet is missing, so nothing can be applied. Choose Repair on Set up.",
};
