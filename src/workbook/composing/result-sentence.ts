import { cell, reference } from "../../spreadsheet/address";
import type { Formula } from "../../spreadsheet/cells";
import type { ScoreResult } from "../../assessment/scoring/results";
import {
  describeRating,
  describeScore,
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

/** A result in large letters: `▲ Amber  71%, up to 78%`. While it is unfinished, the score could be taken for the progress, so it has that. */
export function resultHeadline(result: ScoreResult, at: ResultAt): Formula {
  const answered = words.progress(
    { term: at(columns.answered), value: result.answered },
    { term: at(columns.statements), value: result.statements },
  );
  const { rating, score, counts } = result;
  const rest = counts.unanswered > 0 ? writeText(answered) : `  ${describeScore(result)}`;
  return formula(
    `${at(columns.symbol)}&" "&${at(columns.rating)}&IF(${at(columns.applicable)}=0,"",IF(${at(columns.unanswered)}>0,${writeTerm(answered)},"  "&${scoreText(at)}))`,
    `${ratingSymbol(rating)} ${ratingWord(rating)}${score === null ? "" : rest}`,
  );
}

/** `40%, up to 60%` */
function scoreText(at: ResultAt): string {
  const low = at(columns.score);
  const high = at(columns.high);
  const highest = writeTerm(words.upTo({ term: percentText(high), value: "" }));
  const upTo = `IF(INT((${high}+${tolerance})*100)>INT((${low}+${tolerance})*100),${highest},"")`;
  return `${percentText(low)}&${upTo}`;
}

function sentenceText(at: ResultAt): string {
  const rating = at(columns.rating);
  const couldBe = at(columns.couldBe);
  const possible = `IF(${couldBe}<>${rating},${writeTerm(words.couldBe({ term: couldBe, value: "" }))},"")`;
  const scored = `${quote(words.score)}&${scoreText(at)}&". "&${rating}&${possible}&"."`;
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
