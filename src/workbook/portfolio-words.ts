import { ratingSymbol, ratingWord } from "../assessment/describe";
import type { Rating } from "../assessment/results";

/** A cell of the heat map: `● Green` [S8]. */
export function describeRatingCell(rating: Rating): string {
  return `${ratingSymbol(rating)} ${ratingWord(rating)}`;
}
