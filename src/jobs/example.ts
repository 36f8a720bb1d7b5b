import { parseAnswers } from "../assessment/answers/answers-file";
import type { Answer, Assessment, PromptAnswer } from "../assessment/answers/assessment";
import { blankAction, type ActionTexts } from "../assessment/answers/board-records";
import { noteIssue } from "../assessment/issuing/note-issue";
import { renewAssessment } from "../assessment/time/renew";
import { addSnapshot } from "../assessment/time/snapshot";
import type { Checklist } from "../checklist/checklist";
import { fromSerialDate, toSerialDate } from "../spreadsheet/days";
import type { WorkbookPlan } from "../spreadsheet/plan";
import type { Result } from "../spreadsheet/result";
import { planWorkbook } from "../workbook/planning/plan-workbook";
import { emptyCopy } from "../workbook/sharing/plan-copy";
import { fileKinds } from "../workbook/words/file-kinds";
import { nameFile } from "./name-files";

type Texts<Key extends string> = Readonly<Record<Key, string>>;
type Prompt = Texts<"prompt" | "answer" | "evidence">;

/** `assets/example/example.json`. Days count from the day on which the example is made. */
export interface ExampleContent {
  readonly ids: Texts<"assessment" | "workbook">;
  readonly marking: string;
  /** An answers file [C5]. */
  readonly thisYear: unknown;
  /** An answers file. */
  readonly lastYear: unknown;
  readonly prompts: readonly Prompt[];
  readonly steps: readonly { readonly step: string; readonly daysAgo: number }[];
  readonly actions: readonly (Partial<ActionTexts> & { readonly dueInDays: number })[];
  readonly copies: readonly ExampleCopy[];
}

interface ExampleCopy extends Texts<"id" | "name" | "email" | "role"> {
  readonly dueInDays: number;
  readonly withMyAnswers: boolean;
  readonly asked: readonly number[];
  readonly responses: readonly object[];
  /** A second box marked, besides that of `responses` [C15]. */
  readonly twice: readonly { readonly statement: number; readonly response: string }[];
  readonly prompts: readonly Prompt[];
}

/** A workbook of the example. */
export interface ExampleFile {
  /** Without its ending. */
  readonly name: string;
  readonly plan: () => WorkbookPlan;
}

const daysSince = { lastYear: 364, begun: 45, issued: 18 };

/**
 * An assessment in the middle of its work [C14]: the owner's workbook, with last year's snapshot and three copies handed over;
 * then these copies, filled in. The same content and day give the same workbooks.
 * @param today `yyyy-mm-dd`
 */
export function makeExample(
  checklist: Checklist,
  content: ExampleContent,
  today: string,
): { readonly own: ExampleFile; readonly copies: readonly ExampleFile[] } {
  const dayFrom = (days: number): string => fromSerialDate((toSerialDate(today) ?? 0) + days) ?? today;
  const [begun, issued] = [dayFrom(-daysSince.begun), dayFrom(-daysSince.issued)];
  const stamp = (copyId: string, day: string): Parameters<typeof planWorkbook>[2] => ({
    created: `${day}T09:00:00Z`,
    today,
    assessmentId: content.ids.assessment,
    copyId,
  });
  const before = fillOwn(checklist, content, begun, dayFrom);
  const { details } = before;
  const copies = content.copies.map((copy) => {
    const { id: copyId, name, email, asked, dueInDays, withMyAnswers } = copy;
    const includes = withMyAnswers ? ("my-answers" as const) : ("blank" as const);
    const request = { copyId, name, email, due: dayFrom(dueInDays), asked, includes };
    const made = stamp(copyId, issued);
    const noted = noteIssue(checklist, before, request, { at: made.created, today: issued });
    const file = {
      name: nameFile({ ...details, what: fileKinds.copy(checklist), person: name, day: issued }),
      plan: () => {
        const empty = emptyCopy(checklist, before, { ...request, returnTo: details.assessor });
        const filledInBy = { name, role: copy.role, sections: "" };
        return planWorkbook(checklist, fillCopy(checklist, empty.travels, copy), made, {
          ...empty.copy,
          filledInBy,
        });
      },
    };
    return { file, row: { ...noted, issuedOn: issued } };
  });
  const own = { ...before, circulation: { contributors: copies.map(({ row }) => row), log: [] } };
  return {
    own: {
      name: nameFile({ ...details, what: checklist.shortTitle, day: today }),
      plan: () => planWorkbook(checklist, own, stamp(content.ids.workbook, begun)),
    },
    copies: copies.map(({ file }) => file),
  };
}

function fillOwn(
  checklist: Checklist,
  { thisYear, lastYear, marking, prompts, steps, actions }: ExampleContent,
  begun: string,
  dayFrom: (days: number) => string,
): Assessment {
  const given = must(parseAnswers(checklist, thisYear));
  const takenOn = dayFrom(-daysSince.lastYear);
  const old = must(
    addSnapshot(checklist, must(parseAnswers(checklist, lastYear)), {
      name: takenOn.slice(0, 4),
      takenBy: given.details.assessor,
      takenOn,
    }),
  );
  const renewed = must(renewAssessment(checklist, old.assessment, begun)).assessment;
  const answers = new Map(given.answers.map((answer) => [answer.statement, answer]));
  return {
    ...renewed,
    details: { ...given.details, date: begun },
    answers: renewed.answers.map((answer) => {
      const now = answers.get(answer.statement);
      return now && now.marks.length > 0 ? now : answer;
    }),
    prompts: fillPrompts(renewed.prompts, prompts),
    marking,
    steps: {
      ...renewed.steps,
      ...Object.fromEntries(steps.map(({ step, daysAgo }) => [step, dayFrom(-daysAgo)])),
    },
    boardRecords: {
      ...renewed.boardRecords,
      actions: actions.map(({ dueInDays, ...texts }) => ({
        ...blankAction,
        ...texts,
        due: dayFrom(dueInDays),
        endorsedOn: texts.endorsedBy === "" ? "" : begun,
        addedOn: begun,
      })),
    },
  };
}

function fillCopy(checklist: Checklist, empty: Assessment, copy: ExampleCopy): Assessment {
  const { responses, twice, prompts } = copy;
  const first = must(parseAnswers(checklist, { responses })).answers;
  const second = must(parseAnswers(checklist, { responses: twice })).answers;
  return {
    ...empty,
    answers: empty.answers.map((answer, index): Answer => {
      const marks = [...(first[index]?.marks ?? []), ...(second[index]?.marks ?? [])];
      return { ...answer, marks, evidence: first[index]?.evidence ?? "" };
    }),
    prompts: fillPrompts(empty.prompts, prompts),
  };
}

function fillPrompts(empty: readonly PromptAnswer[], given: readonly Prompt[]): readonly PromptAnswer[] {
  const texts = new Map(given.map((prompt) => [prompt.prompt, prompt]));
  return empty.map((prompt) => ({ ...prompt, ...texts.get(prompt.prompt) }));
}

/** The content is ours, and a test makes the example of it. */
function must<Value, Problem>(result: Result<Value, Problem>): Value {
  if (!result.ok) throw new Error(`The example is invalid: ${JSON.stringify(result.problem)}`);
  return result.value;
}
