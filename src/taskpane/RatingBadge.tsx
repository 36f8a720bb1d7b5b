import * as React from "react";
import { ratingSymbol } from "../assessment/describe";
import type { Result } from "../assessment/results";
import { styles } from "./styles";
import { ratingColours } from "./theme";
import { useWords } from "./words";

/** A rating as a sign, words and a colour, never colour alone [S8]: `■ Red, could be Amber`. */
export function RatingBadge({
  result,
}: {
  readonly result: Pick<Result, "rating" | "couldBe">;
}): JSX.Element {
  const words = useWords();
  return (
    <span className={styles.badge} style={ratingColours[result.rating]}>
      <span aria-hidden="true">{ratingSymbol(result.rating)} </span>
      {words.rating(result)}
    </span>
  );
}
