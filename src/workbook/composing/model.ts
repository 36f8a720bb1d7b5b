import { responseIds, type Checklist, type Section, type Statement } from "../../checklist/checklist";
import type { Answer, Assessment, PromptAnswer } from "../../assessment/answers/assessment";
import { isMarked, listMarks, responseOf } from "../../assessment/answers/marks";
import { visibleText } from "../../checklist/mark-words";
import type { Results } from "../../assessment/scoring/results";
import { standardRule } from "../../assessment/answers/standard-rule";
import { scoreAssessment } from "../../assessment/scoring/score";
import { isPartial, type Copy } from "../form/copy-facts";
import { layOut, type Layout } from "../form/layout";

/**
 * The ids and dates of one workbook. They are passed in, since the pure rooms have no clock and no random
 * numbers.
 */
export interface Stamp {
  /** ISO 8601, UTC. */
  readonly created: string;
  /** `yyyy-mm-dd`: the value of `TODAY()` until Excel calculates. */
  readonly today: string;
  readonly assessmentId: string;
  readonly copyId: string;
}

/** A statement with everything that the sheets show of it. */
export interface Row {
  readonly section: Section;
  readonly statement: Statement;
  readonly answer: Answer;
  /** The number of marked response cells [M1]. */
  readonly marks: number;
  /** The visible text of the only mark; empty when there is none, or several. */
  readonly mark: string;
  /** 1–5 in the order of the responses; 0 while the row is unanswered [M2]. */
  readonly code: number;
  /** The label of the response in the last assessment; empty when there is none. */
  readonly lastTime: string;
  readonly hasEvidence: boolean;
  readonly component: string;
  /** The position of its component, from 1; 0 for none. */
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
  /** The facts of a copy; null for the owner's own workbook. */
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
      const marks = listMarks(answer);
      const response = responseOf(checklist, answer);
      const component = checklist.components.findIndex((entry) =>
        entry.statements.includes(statement.number),
      );
      return {
        section,
        statement,
        answer,
        marks: marks.length,
        mark: marks.length === 1 ? visibleText(marks.map(({ text }) => text).join("")) : "",
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

/** Whether a statement is asked of the person who fills in this workbook. */
export function isAsked({ copy }: Model, statement: number): boolean {
  return copy === null || copy.asked.includes(statement);
}

/** Whether this is a copy with only what is asked: no Dashboard and no Responses. */
export function isPart({ copy }: Model): boolean {
  return isPartial(copy);
}
