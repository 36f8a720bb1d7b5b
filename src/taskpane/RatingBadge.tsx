import * as React from "react";
import { describeRating, ratingSymbol } from "../assessment/describe";
import type { Result } from "../assessment/results";
import { ratingColours } from "./rating-colours";
import { styles } from "./styles";

/** A rating as a sign, words and a colour, never colour alone [S8]: `■ Red, could be Amber`. */
export function RatingBadge({
  result,
}: {
  readonly result: Pick<Result, "rating" | "couldBe">;
}): JSX.Element {
  return (
    <span className={styles.badge} style={ratingColours[result.rating]}>
      <span aria-hidden="true">{ratingSymbol(result.rating)} </span>
      {describeRating(result)}
    </span>
  );
}
