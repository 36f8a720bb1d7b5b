import { cell, reference, toAddress } from "../../spreadsheet/address";
import type { Formula } from "../../spreadsheet/cells";
import type { ScoreResult } from "../../assessment/scoring/results";
import { describeRating, describeScore, ratingWord } from "../../assessment/words/describe-result";
import { resultColumns as columns } from "../form/dashboard-layout";
import { dashboardSheet } from "../form/layout";
import { resultSentenceWords as words } from "../words/results";
import { writeTerm, writeText } from "./live-sentence";
import { formula, quote } from "./sheet-builder";
import { percentText, tolerance } from "./cell-terms";

/**
 * A result as a live sentence: `5 of 5 answered. Score 40%, up to 60%. Red, could be Amber.` It reads a result row
 * of the Dashboard.
 */
export function resultSentence(result: ScoreResult | undefined, row: number): Formula {
  const at = (column: number): string => reference(dashboardSheet, cell(row, column));
  return formula(sentenceText(at), result ? sentenceValue(result) : "");
}

/** The same sentence on the Dashboard itself, after some words. */
export function resultSentenceHere(lead: string, result: ScoreResult, row: number): Formula {
  const at = (column: number): string => `$${toAddress(cell(row, column))}`;
  return formula(`"${lead}"&${sentenceText(at)}`, `${lead}${sentenceValue(result)}`);
}

function sentenceText(at: (column: number) => string): string {
  const low = at(columns.score);
  const high = at(columns.high);
  const rating = at(columns.rating);
  const couldBe = at(columns.couldBe);
  const highest = writeTerm(words.upTo({ term: percentText(high), value: "" }));
  const upTo = `IF(INT((${high}+${tolerance})*100)>INT((${low}+${tolerance})*100),${highest},"")`;
  const possible = `IF(${couldBe}<>${rating},${writeTerm(words.couldBe({ term: couldBe, value: "" }))},"")`;
  const scored = `${quote(words.score)}&${percentText(low)}&${upTo}&". "&${rating}&${possible}&"."`;
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
