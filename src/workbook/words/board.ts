import { describeDay } from "../../assessment/issuing/words/covering-email";
import { resultWords } from "./results";
import { sentence, type Sentence } from "./sentence";

export const boardWords = {
  title: "Board paper",
  sectionHeadings: [
    resultWords.answered,
    resultWords.score,
    resultWords.upTo,
    resultWords.rating,
    "Since the snapshot",
  ],
  gapHeadings: ["Largest gaps", "No.", "Response", "Due", "Standing", "Owner"],
  unknownHeadings: ["Unknowns", "No.", "Response", "Due", "Standing", "Who will find out"],
  actionHeadings: ["Actions overdue, or due within 30 days", "No.", "Priority", "Due", "Standing", "Owner"],
  noActions: "No actions are overdue or due within 30 days.",
  status: "Status",
  drafted: "Drafted",
  draft: "Draft",
  signOff: "Sign-off",
  rule: "How it is scored",
  noDate: "(no date)",
  validated: {
    "security-manager": "Validated by the security manager",
    "senior-management": "Validated by senior management",
    board: "Validated by the Board",
  },
  notValidated: "Not validated yet",
  sealedBy: "Sealed by",
  notSealedYet: "Not sealed yet",
  notSealed: "Not sealed.",
} as const;

/** An action in a list before anyone has written what to do. */
export function noActionYet<Fact>(statement: Fact): Sentence<Fact> {
  return sentence`No action written yet: ${statement}`;
}

export function heldAtAmber<Fact>(why: Fact): Sentence<Fact> {
  return sentence` Held at Amber: ${why}.`;
}

export function snapshotTaken(day: string, isSameRule: boolean): string {
  return isSameRule ? `Taken on ${describeDay(day)}` : `Taken on ${describeDay(day)}, different rule`;
}

export function provenance<Fact>(checklist: string, assessmentId: string, date: Fact, seal: Fact) {
  const which = assessmentId === "" ? "Assessment" : `Assessment ${assessmentId},`;
  return [`${checklist}. ${which} dated `, date, ". ", seal];
}

export function sealHash<Fact>(hash: Fact): Sentence<Fact> {
  return sentence`Seal (SHA-256): ${hash}.`;
}

export const boardPivotWords = {
  title: "Board pivot",
  note: "Two PivotTables of the Responses table. You can change them. To update them, select Data, then Refresh All. The score is points divided by applicable.",
} as const;
