import * as React from "react";
import { ratingSymbol } from "../../../../assessment/words/describe-result";
import type { ScoreResult } from "../../../../assessment/scoring/results";
import { resultStyles } from "../../../look/results";
import { ratingColours } from "../../../look/theme";
import { useResultWords } from "../../../words/results";

/** A rating as a symbol, words and a colour, never colour alone [S8]: `■ Red, could be Amber`. */
export function RatingBadge({
  result,
}: {
  readonly result: Pick<ScoreResult, "rating" | "couldBe">;
}): JSX.Element {
  const words = useResultWords();
  return (
    <span className={resultStyles.badge} style={ratingColours[result.rating]}>
      <span aria-hidden="true">{ratingSymbol(result.rating)} </span>
      {words.rating(result)}
    </span>
  );
}
