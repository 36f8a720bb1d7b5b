import { sentence, type Sentence } from "./sentence";

/** Words for scores, gaps and unknowns that the Cover, Dashboard, Board paper and Portfolio share. */
export const resultWords = {
  asAt: "As at",
  overall: "Overall",
  overallIs: "Overall: ",
  section: "Section",
  phase: "Phase",
  component: "Component",
  statement: "Statement",
  number: "No.",
  response: "Response",
  rating: "Rating",
  answered: "Answered",
  score: "Score",
  /** The Dashboard and the table of results name both ends of the range; a page with less room has the upper end alone. */
  low: "Low",
  high: "High",
  upTo: "Up to",
  withEvidence: "With evidence",
  nothingAnswered: "No statement is answered yet.",
  noGaps: "No gaps. No statement is answered No, Not sure or In part.",
  noUnknowns: "No unknowns. Every statement is answered and none is Not sure.",
} as const;

/** `5 of 7` */
export function outOf<Fact>(part: Fact, whole: Fact): Sentence<Fact> {
  return sentence`${part} of ${whole}`;
}

/** The pieces of a result in words: `5 of 5 answered. Score 40%, up to 60%. Red, could be Amber.` */
export const resultSentenceWords = {
  answered: <Fact>(answered: Fact, all: Fact) => sentence`${answered} of ${all} answered. `,
  score: "Score ",
  noScore: "–",
  ofPoints: "of the points possible",
  upTo: <Fact>(score: Fact) => sentence`, up to ${score}`,
  couldBe: <Fact>(rating: Fact) => sentence`, could be ${rating}`,
} as const;

/** What is next to the overall result in large letters. */
export const tileWords = {
  answered: <Fact>(answered: Fact, all: Fact) => sentence`${answered} of ${all} answered.`,
  unfinished: " The result is not final.",
  evidence: <Fact>(withEvidence: Fact, answered: Fact) =>
    sentence`${withEvidence} of ${answered} answers have evidence or actions recorded.`,
  held: <Fact>(why: Fact) => sentence`Held at Amber: ${why}.`,
} as const;

export const barWords = {
  heading: "0 to 100%",
  note: "In the bars, a box is 5%. Pale boxes: still possible. Stripes: not final.",
} as const;

/** What a list says below its last row, when it does not show everything. */
export function moreRows<Fact>(count: Fact): Sentence<Fact> {
  return sentence`${count} more not shown`;
}
