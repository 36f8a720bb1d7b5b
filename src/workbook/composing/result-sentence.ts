import { cell, reference } from "../../spreadsheet/address";
import type { Formula } from "../../spreadsheet/cells";
import type { ScoreResult } from "../../assessment/scoring/results";
import {
  describeRating,
  describeScore,
  formatPercent,
  ratingSymbol,
  ratingWord,
} from "../../assessment/words/describe-result";
import { resultColumns as columns } from "../form/dashboard-layout";
import { dashboardSheet } from "../form/layout";
import { resultSentenceWords as words } from "../words/results";
import { writeTerm, writeText } from "./live-sentence";
import { formula, quote } from "./sheet-builder";
import { percentText, tolerance } from "./cell-terms";

/** Gives a cell of a result row of the Dashboard by its column. */
export type ResultAt = (column: number) => string;

/** A result row of the Dashboard, from any sheet. */
export function resultRow(row: number): ResultAt {
  return (column) => reference(dashboardSheet, cell(row, column));
}

/**
 * A result as a live sentence: `5 of 5 answered. Score 40%, up to 60%. Red, could be Amber.` It reads a result row
 * of the Dashboard.
 */
export function resultSentence(result: ScoreResult | undefined, row: number): Formula {
  return formula(sentenceText(resultRow(row)), result ? sentenceValue(result) : "");
}

/** A result in large letters: `○ Incomplete, could be Amber`, `61%` and `of the points possible, up to 69%`. Before the first answer, a dash is shown instead of the score. */
export function resultInLarge(
  result: ScoreResult,
  at: ResultAt,
): Readonly<Record<"word" | "score" | "upTo", Formula>> {
  const isScored = result.score !== null && result.answered > 0;
  const scored = (term: string, none: string): string =>
    `IF(OR(${at(columns.applicable)}=0,${at(columns.answered)}=0),${quote(none)},${term})`;
  const { low, high } = result;
  return {
    word: formula(
      `${at(columns.symbol)}&" "&${at(columns.rating)}&${possibleTerm(at)}`,
      `${ratingSymbol(result.rating)} ${describeRating(result)}`,
    ),
    score: formula(
      scored(percentText(at(columns.score)), words.noScore),
      isScored && low !== null ? formatPercent(low) : words.noScore,
    ),
    upTo: formula(
      scored(`${quote(words.ofPoints)}&${upToTerm(at)}`, ""),
      isScored && low !== null && high !== null
        ? `${words.ofPoints}${formatPercent(low) === formatPercent(high) ? "" : writeText(words.upTo(formatPercent(high)))}`
        : "",
    ),
  };
}

/** `40%, up to 60%` */
function scoreText(at: ResultAt): string {
  return `${percentText(at(columns.score))}&${upToTerm(at)}`;
}

/** The highest possible score in words, if it is shown as higher than the score. */
function upToTerm(at: ResultAt): string {
  const low = at(columns.score);
  const high = at(columns.high);
  const highest = writeTerm(words.upTo({ term: percentText(high), value: "" }));
  return `IF(INT((${high}+${tolerance})*100)>INT((${low}+${tolerance})*100),${highest},"")`;
}

/** `, could be Amber` */
function possibleTerm(at: ResultAt): string {
  const couldBe = at(columns.couldBe);
  return `IF(${couldBe}<>${at(columns.rating)},${writeTerm(words.couldBe({ term: couldBe, value: "" }))},"")`;
}

function sentenceText(at: ResultAt): string {
  const scored = `${quote(words.score)}&${scoreText(at)}&". "&${at(columns.rating)}&${possibleTerm(at)}&"."`;
  const answered = words.answered(
    { term: at(columns.answered), value: "" },
    { term: at(columns.statements), value: "" },
  );
  return `${writeTerm(answered)}&IF(${at(columns.applicable)}=0,"${ratingWord("not-applicable")}.",${scored})`;
}

function sentenceValue(result: ScoreResult): string {
  const scored =
    result.score === null
      ? `${ratingWord("not-applicable")}.`
      : `${words.score}${describeScore(result)}. ${describeRating(result)}.`;
  return `${writeText(words.answered(result.answered, result.statements))}${scored}`;
}
