import { ratingSymbol, ratingWord } from "../../../assessment/words/describe-result";
import type { Rating } from "../../../assessment/scoring/results";

/** A cell of the heat map: `● Green` [S8]. */
export function describeRatingCell(rating: Rating): string {
  return `${ratingSymbol(rating)} ${ratingWord(rating)}`;
}
