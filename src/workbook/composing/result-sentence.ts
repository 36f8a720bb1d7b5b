import { cell, reference, toAddress } from "../../spreadsheet/address";
import type { Formula } from "../../spreadsheet/cells";
import type { ScoreResult } from "../../assessment/scoring/results";
import { describeRating, describeScore, ratingWord } from "../../assessment/words/describe-result";
import { resultColumns as columns } from "../form/dashboard-layout";
import { dashboardSheet } from "../form/layout";
import { formula } from "./sheet-builder";
import { percentText, tolerance } from "./formula-terms";

/** What is said where figures or gaps would be, while no statement has exactly one response. */
export const nothingAnswered = "No statement is answered yet.";
export const noGaps = "No gaps: nothing is answered No, Not sure or In part.";

/** A result in words, live: `5 of 5 answered. 40%, up to 60%. Red, could be Amber.` Reads a result row of the Dashboard. */
export function resultSentence(result: ScoreResult | undefined, row: number): Formula {
  const at = (column: number): string => reference(dashboardSheet, cell(row, column));
  return formula(sentenceText(at), result ? sentenceValue(result) : "");
}

/** The same sentence on the Dashboard itself, under a lead-in. */
export function resultSentenceHere(lead: string, result: ScoreResult, row: number): Formula {
  const at = (column: number): string => `$${toAddress(cell(row, column))}`;
  return formula(`"${lead}"&${sentenceText(at)}`, `${lead}${sentenceValue(result)}`);
}

function sentenceText(at: (column: number) => string): string {
  const low = at(columns.score);
  const high = at(columns.high);
  const rating = at(columns.rating);
  const couldBe = at(columns.couldBe);
  const upTo = `IF(INT((${high}+${tolerance})*100)>INT((${low}+${tolerance})*100),", up to "&${percentText(high)},"")`;
  const scored = `${percentText(low)}&${upTo}&". "&${rating}&IF(${couldBe}<>${rating},", could be "&${couldBe},"")&"."`;
  return `${at(columns.answered)}&" of "&${at(columns.statements)}&" answered. "&IF(${at(columns.applicable)}=0,"${ratingWord("not-applicable")}.",${scored})`;
}

function sentenceValue(result: ScoreResult): string {
  const scored =
    result.score === null
      ? `${ratingWord("not-applicable")}.`
      : `${describeScore(result)}. ${describeRating(result)}.`;
  return `${result.answered} of ${result.statements} answered. ${scored}`;
}
