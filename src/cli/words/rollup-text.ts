import type { Portfolio } from "../../assessment/portfolio/portfolio";
import { nameOfSite, type Site } from "../../assessment/portfolio/site";
import { ratings } from "../../assessment/scoring/results";
import { describeScore, ratingSymbol, ratingWord } from "../../assessment/words/describe-result";
import { oneLine } from "../output/printable";
import { countOf } from "./count";

/** Why a file was left out, if its thread ended while reading it. */
export function describeFault(message: string): string {
  return `Reading the file failed: ${message.replace(/\.$/, "")}. Open it in Excel, save it under another name, and use that; if it fails again, please report it.`;
}

/** Warns that a site has cells with an error, a picture or a formula without a value. */
export function unreadCellsText(file: string, cells: number): string {
  return `${file}: ${countOf(cells, "cell")} could not be read and ${cells === 1 ? "counts" : "count"} as blank. List them with psems check.`;
}

/** A portfolio, as readable text. */
export function rollupText({ sites, mostOftenNo, unused }: Portfolio): string {
  const count = (rating: Site["results"]["overall"]["rating"]): number =>
    sites.filter(({ results }) => results.overall.rating === rating).length;
  const lines = [
    `${countOf(sites.length, "site")}: ${ratings
      .filter((rating) => count(rating) > 0)
      .map((rating) => `${count(rating)} ${ratingWord(rating)}`)
      .join(", ")}.`,
    ...sites.map((site) => {
      const { overall } = site.results;
      return `  ${oneLine(nameOfSite(site))}: ${ratingSymbol(overall.rating)} ${ratingWord(overall.rating)}, ${describeScore(overall)}`;
    }),
  ];
  const [first] = mostOftenNo;
  if (first)
    lines.push(`Most often No: statement ${first.statement}, at ${first.no} of ${sites.length} sites.`);
  if (unused.length > 0) lines.push(`${countOf(unused.length, "file was", "files were")} not used.`);
  return `${lines.join("\n")}\n`;
}
