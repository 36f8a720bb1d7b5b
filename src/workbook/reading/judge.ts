import { findAnswerFindings } from "../../assessment/findings/answer-findings";
import { findAttached } from "../../assessment/findings/attached-findings";
import { listUnwritten } from "../../assessment/answers/attached";
import type { Finding } from "../../assessment/findings/findings";
import type { Results } from "../../assessment/scoring/results";
import { scoreAssessment } from "../../assessment/scoring/score";
import type { Checklist } from "../../checklist/checklist";
import { restrictChecklist } from "../../checklist/restrict";
import type { InterpretedAssessment } from "./interpret";

/** All findings and results of a workbook; for a copy, only those of the rows asked. */
export interface Judgement {
  readonly checklist: Checklist;
  readonly results: Results;
  readonly findings: readonly Finding[];
}

/** Judges a workbook: its answers, and the workbook itself. */
export function judge({
  checklist: whole,
  assessment,
  findings,
  attached,
  copy,
}: InterpretedAssessment): Judgement {
  const checklist = copy ? restrictChecklist(whole, copy.asked) : whole;
  const concerns = ({ statement }: Finding): boolean =>
    statement === null || copy === null || copy.asked.includes(statement);
  return {
    checklist,
    results: scoreAssessment(checklist, assessment),
    findings: [
      ...findings.filter(concerns),
      ...findAnswerFindings(checklist, assessment),
      ...findAttached(listUnwritten(attached, assessment)).filter(concerns),
    ],
  };
}
