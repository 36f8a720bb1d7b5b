import type { Answer, Assessment, Details, PromptAnswer } from "../../assessment/answers/assessment";
import {
  blankContributor,
  blankLogEntry,
  type Contributor,
  type MergeLogEntry,
} from "../../assessment/answers/circulation";
import { nameOfCopy } from "../../assessment/merging/logged-answers";
import { hashAnswerCells, hashPromptCells } from "../../assessment/merging/undo-data";
import type { Pending, PendingRow } from "./step-note";

/** What a merge, or undoing one, changes of what people wrote. */
export function listPending(before: Assessment, after: Assessment): Pending {
  const known = new Set(before.circulation.contributors.map((row) => JSON.stringify(row)));
  return {
    rows: listPendingRows(before, after),
    contributors: after.circulation.contributors
      .filter((row) => !known.has(JSON.stringify(row)))
      .map((row) => ({ ...row })),
    log: after.circulation.log.slice(before.circulation.log.length).map((entry) => ({ ...entry })),
  };
}

/** What two steps change, one after the other. */
export function joinPending(first: Pending, then: Pending): Pending {
  return {
    ...first,
    rows: [...(first.rows ?? []), ...(then.rows ?? [])],
    contributors: [...(first.contributors ?? []), ...(then.contributors ?? [])],
    log: [...(first.log ?? []), ...(then.log ?? [])],
  };
}

function listPendingRows(before: Assessment, after: Assessment): readonly PendingRow[] {
  const answers = new Map(before.answers.map((answer) => [answer.statement, hashAnswerCells(answer)]));
  const prompts = new Map(before.prompts.map((prompt) => [prompt.prompt, hashPromptCells(prompt)]));
  return [
    ...after.answers.flatMap((answer): PendingRow[] => {
      const was = answers.get(answer.statement);
      if (!was || isMadeOf(hashAnswerCells(answer), was)) return [];
      const { statement, marks, evidence } = answer;
      const written = marks.map(({ response, text }): [typeof response, string] => [response, text]);
      return [{ before: was, after: { kind: "statement", statement, marks: written, evidence } }];
    }),
    ...after.prompts.flatMap((found): PendingRow[] => {
      const was = prompts.get(found.prompt);
      if (!was || isMadeOf(hashPromptCells(found), was)) return [];
      const { prompt, answer, evidence, bearsOn } = found;
      return [{ before: was, after: { kind: "prompt", prompt, answer, evidence, bearsOn } }];
    }),
  ];
}

/**
 * The assessment with what an interrupted step had not written yet [X11]. A row with a cell that holds neither what it held before
 * the step nor what the step writes has been changed by someone since: it stays as it is. So do details that are filled in.
 * The step wrote all its log entries or none, but perhaps only some cells of a row.
 */
export function addPending(
  assessment: Assessment,
  { details = {}, rows = [], contributors = [], log = [] }: Pending,
): Assessment {
  const { circulation } = assessment;
  const entries = log.map((entry) => ({ ...blankLogEntry, ...entry }));
  const logged = new Set(circulation.log.map(nameOfEntry));
  return {
    ...assessment,
    circulation: {
      contributors: contributors.reduce(takeContributor, circulation.contributors),
      log: [...circulation.log, ...entries.filter((entry) => !logged.has(nameOfEntry(entry)))],
    },
    details: fillBlanks(assessment.details, details),
    answers: assessment.answers.map((answer) => rows.reduce(takeAnswer, answer)),
    prompts: assessment.prompts.map((prompt) => rows.reduce(takePrompt, prompt)),
  };
}

function fillBlanks(found: Details, pending: Readonly<Record<string, string>>): Details {
  const { organisation, site, assessor, accountableManager, stakeholders, date } = found;
  const all = { organisation, site, assessor, accountableManager, stakeholders, date };
  const filled = Object.entries(all).map(([key, text]) => [key, text === "" ? (pending[key] ?? "") : text]);
  return { ...found, ...(Object.fromEntries(filled) as Partial<Details>) };
}

function nameOfEntry({ mergedAt, copyId, item, outcome }: MergeLogEntry): string {
  return JSON.stringify([mergedAt, copyId, item, outcome]);
}

function takeContributor(
  known: readonly Contributor[],
  pending: Readonly<Record<string, string>>,
): readonly Contributor[] {
  const row = { ...blankContributor, ...pending };
  // A copy that was passed on has a row for each person.
  const nameOf = ({ copyId, name }: Contributor): string => nameOfCopy({ copyId, contributor: name });
  return known.some((each) => nameOf(each) === nameOf(row))
    ? known.map((each) => (nameOf(each) === nameOf(row) ? row : each))
    : [...known, row];
}

/** Whether each cell of a row holds what it has in one of these states of the row. */
function isMadeOf(cells: readonly string[], ...states: readonly (readonly string[])[]): boolean {
  return cells.every((hash, index) => states.some((state) => state[index] === hash));
}

function takeAnswer(answer: Answer, { before, after }: PendingRow): Answer {
  if (after.kind !== "statement" || after.statement !== answer.statement) return answer;
  const { evidence } = after;
  const marks = after.marks.map(([response, text]) => ({ response, text }));
  if (!isMadeOf(hashAnswerCells(answer), before, hashAnswerCells({ marks, evidence }))) return answer;
  const { typed: _, ...row } = answer;
  return { ...row, marks, evidence };
}

function takePrompt(prompt: PromptAnswer, { before, after }: PendingRow): PromptAnswer {
  if (after.kind !== "prompt" || after.prompt !== prompt.prompt) return prompt;
  if (!isMadeOf(hashPromptCells(prompt), before, hashPromptCells(after))) return prompt;
  const { typed: _, ...row } = prompt;
  const { answer, evidence, bearsOn } = after;
  return { ...row, answer, evidence, bearsOn };
}
