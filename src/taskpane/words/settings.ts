import { ratingWord } from "../../assessment/words/describe-result";
import type { CapId } from "../../assessment/answers/assessment";

/** The words of the form for the scoring rule. */
export const settings = {
  title: "Settings",
  lead: "Change how responses are scored and rated. The effect is shown before you apply it.",
  inForce: "Now",
  draft: "With your changes",
  points: {
    title: "Points",
    hint: "From 0 to 1",
    labelled: (response: string) => `Points for ${response}`,
  },
  thresholds: {
    title: "Thresholds",
    greenAt: `${ratingWord("green")} at or above (%)`,
    amberAt: `${ratingWord("amber")} at or above (%)`,
    notApplicableShare: "N/A limit (%)",
  },
  caps: {
    title: `At most ${ratingWord("amber")}`,
    "no-or-not-sure": "A section, phase or component if one of its statements is No or Not sure",
    "red-section": "Overall if a section is Red",
    "key-statement": "Overall if a key statement is No or Not sure",
    "not-applicable-share": "Overall if N/A is above the limit",
  } satisfies Record<CapId | "title", string>,
  keys: {
    title: (count: number) => `Key statements (${count})`,
    lead: "If a key statement is No or Not sure, Overall is at most Amber.",
  },
  problems: {
    "no-number": "Enter a number.",
    "out-of-range": "Enter a number from 0 to 1.",
    "share-out-of-range": "Enter a percentage from 0 to 100.",
    "above-yes": (yes: string) => `No response can be worth more than ${yes}.`,
    "above-green": `${ratingWord("amber")} cannot start above ${ratingWord("green")}.`,
  },
  problem: (text: string) => `✕ ${text}`,
  effect: "What would change",
  then: "After",
  fixFirst: "Fix the settings marked above to see the effect.",
  unchanged: "Change a setting to see its effect.",
  apply: "Apply",
  applying: "Saving…",
  standard: "Use standard rule",
  undo: "Undo changes",
  toSheet: "Go to the sheet Settings",
  applied: "Applied. The new rule is on Settings, and the scores now use it.",
  appliedPartly:
    "Some settings were not saved: a label is missing from Settings. Choose Repair on Set up, then apply again.",
  noSheet: "Settings is missing, so nothing can be applied. Choose Repair on Set up.",
};
