import { responseIds, type Checklist, type Section, type Statement } from "../../checklist/checklist";
import type { Answer, Assessment, PromptAnswer } from "../../assessment/answers/assessment";
import { isMarked, responseOf } from "../../assessment/answers/marks";
import type { Results } from "../../assessment/scoring/results";
import { standardRule } from "../../assessment/answers/standard-rule";
import { scoreAssessment } from "../../assessment/scoring/score";
import type { Copy } from "../form/copy-facts";
import { layOut, type Layout } from "../form/layout";

/** What stamps one workbook; passed in, since the pure rooms know no clock and no chance. */
export interface Stamp {
  /** ISO 8601, UTC. */
  readonly created: string;
  /** `yyyy-mm-dd`: the day that formulas of `TODAY()` show until Excel calculates. */
  readonly today: string;
  readonly assessmentId: string;
  readonly copyId: string;
}

/** One statement with all that the sheets say of it. */
export interface Row {
  readonly section: Section;
  readonly statement: Statement;
  readonly answer: Answer;
  /** How many response cells are marked [M1]. */
  readonly marks: number;
  /** 1–5 in the order of the responses, 0 while the row is not answered [M2]. */
  readonly code: number;
  /** The label of what was said last time; empty when nothing was. */
  readonly lastTime: string;
  readonly hasEvidence: boolean;
  readonly component: string;
  /** Which of the components it belongs to, counted from 1; 0 for none. */
  readonly componentNumber: number;
  readonly key: boolean;
}

/** Everything that the sheets are made from. */
export interface Model {
  readonly checklist: Checklist;
  readonly assessment: Assessment;
  readonly results: Results;
  readonly stamp: Stamp;
  readonly layout: Layout;
  readonly rows: readonly Row[];
  readonly standard: Assessment["rule"];
  /** What makes it a copy for somebody; null for the owner's own workbook. */
  readonly copy: Copy | null;
}

export function makeModel(
  checklist: Checklist,
  assessment: Assessment,
  stamp: Stamp,
  copy: Copy | null,
): Model {
  const answers = new Map(assessment.answers.map((answer) => [answer.statement, answer]));
  const rows = checklist.sections.flatMap((section) =>
    section.statements.map((statement): Row => {
      const answer = answers.get(statement.number) ?? {
        statement: statement.number,
        marks: [],
        evidence: "",
      };
      const response = responseOf(answer);
      const component = checklist.components.findIndex((entry) =>
        entry.statements.includes(statement.number),
      );
      return {
        section,
        statement,
        answer,
        marks: answer.marks.filter((mark) => isMarked(mark.text)).length,
        code: response === null ? 0 : responseIds.indexOf(response) + 1,
        lastTime: checklist.responses.find(({ id }) => id === answer.lastTime)?.label ?? "",
        hasEvidence: isMarked(answer.evidence),
        component: checklist.components[component]?.title ?? "",
        componentNumber: component + 1,
        key: assessment.rule.keyStatements.includes(statement.number),
      };
    }),
  );
  return {
    checklist,
    assessment,
    results: scoreAssessment(checklist, assessment),
    stamp,
    layout: layOut(checklist),
    rows,
    standard: standardRule(checklist),
    copy,
  };
}

export function countPrompts(prompts: readonly PromptAnswer[]): number {
  return prompts.filter((prompt) => isMarked(prompt.answer)).length;
}

/** Whether a statement is for whoever fills in this workbook. */
export function isAsked({ copy }: Model, statement: number): boolean {
  return copy === null || copy.asked.includes(statement);
}

/** Whether it is a copy that holds nothing but what is asked: no Dashboard, no Responses. */
export function isPart({ copy }: Model): boolean {
  return copy !== null && !copy.sharesAll;
}
