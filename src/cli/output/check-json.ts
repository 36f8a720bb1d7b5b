import { describeFinding } from "../../assessment/findings/words/describe-finding";
import type { ScoreResult } from "../../assessment/scoring/results";
import type { Rule } from "../../assessment/answers/assessment";
import type { CopyFacts } from "../../workbook/form/copy-facts";
import type { Judgement } from "../../workbook/reading/judge";

/** A workbook that was read and checked. */
export interface JudgedFile extends Judgement {
  readonly file: string;
  /** The scoring rule in force. */
  readonly rule: Rule;
  /** What it is a copy of the workbook for; null for the owner's workbook. */
  readonly copy: Pick<CopyFacts, "issuedTo" | "asked"> | null;
}

/** The check of a workbook, as `--json` prints it. */
export function checkJson({ file, checklist, results, findings }: JudgedFile): object {
  const { overall } = results;
  return {
    file,
    template: checklist.id,
    complete: overall.answered === overall.statements,
    answered: overall.answered,
    statements: overall.statements,
    findings: findings.map((finding) => ({
      code: finding.code,
      ...(finding.figures["what"] === undefined ? {} : { what: finding.figures["what"] }),
      severity: finding.severity,
      statement: finding.statement,
      sheet: finding.sheet,
      address: finding.address,
      message: describeFinding(finding, checklist),
    })),
  };
}

/** The scores of a workbook, as `--json` prints them. */
export function scoreJson({ file, copy, results: { overall, phases, sections } }: JudgedFile): object {
  return {
    file,
    ...(copy && { copy: { issuedTo: copy.issuedTo, asked: copy.asked } }),
    overall: resultJson(overall),
    phases: phases.map(resultJson),
    sections: sections.map(resultJson),
  };
}

export function resultJson(result: ScoreResult): object {
  const { id, title, score, low, high, rating, provisional, answered, applicable, statements, counts } =
    result;
  return { id, title, score, low, high, rating, provisional, answered, applicable, statements, counts };
}
