import { describeCap, ratingWord } from "../../assessment/words/describe-result";
import { quote } from "./sheet-builder";
import type { Model } from "./model";

const isRed = ` is ${ratingWord("red")}`;
const areRed = ` are ${ratingWord("red")}`;

/** What holds the overall rating at Amber [S6], with the Red sections by name. */
export function describeHeld({ checklist, results }: Model): string {
  const red = results.sections.flatMap(({ rating }, index) =>
    rating === "red" ? [checklist.sections[index]?.sheet ?? ""] : [],
  );
  const redSections = `${red.join(", ")}${red.length === 1 ? isRed : areRed}`;
  return results.overall.caps
    .map((cap) => (cap === "red-section" ? redSections : describeCap(cap)))
    .join("; ");
}

/**
 * The term for the Red sections by name.
 * @param ratings gives the cell with the rating of a section.
 * @param all the cells with the ratings of all sections.
 */
export function redSectionsTerm(
  { checklist }: Model,
  ratings: (section: number) => string,
  all: string,
): string {
  const red = quote(ratingWord("red"));
  const named = checklist.sections.map(
    ({ sheet }, index) => `IF(${ratings(index)}=${red},${quote(`, ${sheet}`)},"")`,
  );
  return `MID(${named.join("&")},3,999)&IF(COUNTIF(${all},${red})=1,${quote(isRed)},${quote(areRed)})`;
}
