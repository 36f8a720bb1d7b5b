import type { Portfolio } from "../../assessment/portfolio/portfolio";
import { headerMarking, escapeHeaderText } from "../composing/page";
import { mixedMarkings, mixedMarkingsElsewhere } from "../words/portfolio";
import { portfolioSheet } from "./portfolio-layout";

/** In characters. Markings that do not fit are shown only next to their sites. */
const longestList = 10_000;

/** The marking of a portfolio: the shared one, or all of them [O6]. */
export function portfolioMarking({ markings }: Pick<Portfolio, "markings">): string {
  if (markings.length < 2) return markings[0] ?? "";
  let listed = markings.length;
  while (listed > 1 && markings.slice(0, listed).join("; ").length > longestList) listed -= 1;
  const more = markings.length - listed;
  return mixedMarkings(markings.slice(0, listed), more);
}

/**
 * The marking for the page header, which has little room: if the whole list does not fit, it refers to the
 * sheet.
 */
export function portfolioHeaderMarking(portfolio: Pick<Portfolio, "markings">): string {
  const marking = portfolioMarking(portfolio);
  const isWhole = headerMarking(marking) === escapeHeaderText(marking.trim());
  return isWhole || portfolio.markings.length < 2 ? marking : mixedMarkingsElsewhere(portfolioSheet);
}
