import { sentence, type Sentence } from "./sentence";

/** What the Check column says. */
export const checkWords = {
  none: "○ No response yet",
  one: "✓ Answered",
  noEvidence: "✓ Answered, no evidence yet",
  notAsked: "No answer needed",
} as const;

export function checkLastTime<Fact>(label: Fact): Sentence<Fact> {
  return sentence`○ Last time: ${label}`;
}

export function checkSeveral<Fact>(boxes: Fact): Sentence<Fact> {
  return sentence`✗ ${boxes} boxes marked: keep one`;
}

/** A mark that is another response's label, or is not clear. @param mark the text, cut if it is long. */
export function checkRefused<Fact>(mark: Fact): Sentence<Fact> {
  return sentence`✗ “${mark}” does not count: use X`;
}

/** The heading of a hidden column. */
export function textOfBox(label: string): string {
  return `Text of ${label}`;
}

export const sectionWords = {
  onlyMark: "Only mark",
  marks: "Marks",
  responseNumber: "Response no.",
  toCover: "Go to the Cover",
  toCoverTip: "See what to answer and where to return it",
  toDashboard: "Go to the Dashboard",
  toDashboardTip: "See the scores and ratings of every section",
  oneResponseTitle: "One response per row",
  oneResponse:
    "This row already has a response. Select Cancel, clear the other box (Delete), then mark this one.",
} as const;

/** @param check the heading of a column that is not up to date, because calculation is manual. */
export function recalculate(check: string): string {
  return `${check} – press F9`;
}

/** @param evidence the heading of the column for evidence. */
export function sectionHelp(evidence: string): string {
  return `Mark one box in each row with X. To change an answer, clear the old box first (Delete). Write reasons and follow-up under ${evidence}.`;
}

/** In a copy, how many of the rows that the person is asked to answer have one response. */
export function askedAnswered<Fact>(answered: Fact, asked: number): Sentence<Fact | number> {
  return sentence<Fact | number>`${answered} of ${asked} answered.`;
}

export const annexWords = {
  goBackTo: "Optional and not scored. Go back to:",
  answered: "Answered",
  whichStatement: "Which statement?",
} as const;

export function promptsAnswered<Fact>(answered: Fact, all: number): Sentence<Fact | number> {
  return sentence<Fact | number>`Optional: ${answered} of ${all} prompts answered`;
}

export function openPrompts(annex: string): string {
  return `Go to the prompts of ${annex}`;
}

export function statementLink(number: number): string {
  return `Statement ${number}`;
}

export function openStatement(number: number): string {
  return `Go to statement ${number}`;
}

export function chooseStatement(choices: readonly string[]): string {
  return `Select ${choices.join(", or ")}.`;
}
