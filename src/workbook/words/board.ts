import { describeDay } from "../../assessment/issuing/words/covering-email";
import { sentence, type Sentence } from "./sentence";

export const boardWords = {
  title: "How well do we manage protective security?",
  dot: " · ",
  noSnapshot: "There is no earlier snapshot.",
  nothingChanged: " Nothing has changed since.",
  /** What the dark box of a bar is. */
  scoreThen: " Black box: the score then.",
  gaps: "What is not, or only partly, in place",
  gapHeadings: ["No.", "Statement", "Response", "Owner", "Due"],
  unknowns: "What we do not know",
  unknownHeadings: ["No.", "Statement", "Response", "Who will find out", "By"],
  actions: "Actions that are overdue, or due within 30 days",
  actionHeadings: ["No.", "Action", "Priority", "Owner", "Due"],
  overdue: ", overdue",
  noOwner: "No owner",
  noDue: "No date",
  /** A box to tick on paper. */
  box: "☐",
  noActions: "No actions are overdue or due within 30 days.",
  draft: "Draft",
  signOff: "Validated by",
  signedOn: "Date",
  noDate: "(no date)",
  notValidated: "Not validated yet",
  sealedBy: "Sealed by",
  notSealedYet: "Not sealed yet",
} as const;

/** An action in a list before anyone has written what to do. */
export function noActionYet<Fact>(statement: Fact): Sentence<Fact> {
  return sentence`No action written yet: ${statement}`;
}

export function comparedWith(snapshot: string, day: string, isSameRule: boolean): string {
  return `Compared with ${snapshot}, taken on ${describeDay(day)}${isSameRule ? "" : " and scored by a different rule"}.`;
}

/** The heading of the column with movements. */
export function since(snapshot: string): string {
  return `Since ${snapshot.length > 14 ? "the snapshot" : snapshot}`;
}

/** The overall result of a snapshot, next to the one now. */
export function overallIn(snapshot: string): string {
  return `Overall in ${snapshot}`;
}

/** After a movement: the earlier score. */
export function wasScore<Fact>(score: Fact): Sentence<Fact> {
  return sentence`, was ${score}`;
}

export function provenance<Fact>(checklist: string, assessmentId: string, date: Fact, seal: Fact) {
  const which = assessmentId === "" ? "Assessment" : `Assessment ${assessmentId},`;
  return [`${checklist}. ${which} dated `, date, ".", seal];
}

export function sealHash<Fact>(hash: Fact): Sentence<Fact> {
  return sentence` Seal (SHA-256): ${hash}.`;
}

export const boardPivotWords = {
  title: "Board pivot",
  note: "Two PivotTables of the Responses table. You can change them. To update them, select Data, then Refresh All. The score is points divided by applicable.",
} as const;
