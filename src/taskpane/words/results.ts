import { describeCap, ratingWord } from "../../assessment/describe";
import type { CapId } from "../../assessment/assessment";
import type { Result } from "../../assessment/results";

/** The words of the view of scores and ratings. */
export const results = {
  title: "Results",
  overall: "Overall",
  phases: "Phases",
  sections: "Sections",
  goToDashboard: "Go to the Dashboard sheet",
  provisional: "Provisional until every row has exactly one response.",
  answered: ({
    answered,
    statements,
    provisional,
  }: Pick<Result, "answered" | "statements" | "provisional">) =>
    `${answered} of ${statements} answered${provisional ? ", provisional" : ""}`,
  heldBy: (caps: readonly CapId[]) => `Held at ${ratingWord("amber")}: ${caps.map(describeCap).join("; ")}.`,
  howScored: "How this is scored",
  barLegend:
    "On the bars, the solid part is the score, the striped part is what Not sure and unanswered rows could add, and the two marks are where Amber and Green begin.",
};
