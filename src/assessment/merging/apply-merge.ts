import type { Checklist, ResponseId } from "../../checklist/checklist";
import type { Answer, Assessment } from "../answers/assessment";
import type { Contributor, GivenPrompt, MergeLogEntry, ReturnedCopy } from "../answers/circulation";
import { blankContributor, blankLogEntry, writeNumbers } from "../answers/circulation";
import { listUndecided, type Decision } from "./decisions";
import { ourMark } from "../answers/marks";
import { chooses, isBrought, type Merge, type MergedPrompt, type MergedRow } from "./merge";
import { listCopies } from "./list-copy-answers";
import { listAdded, listRemarks } from "./log-remarks";
import { bearsOnItem, findLoggedAnswers, nameOfCopy, nameOfFile, type LoggedAnswers } from "./logged-answers";

/** When a merge takes place: the moment (ISO 8601, UTC), and the date in the person's time zone. */
export interface MergeMoment {
  readonly now: string;
  readonly today: string;
}

/**
 * Carries out a merge and updates the register and the Merge log. Decisions on rows that are not disputed,
 * and files that are already in the log, change nothing.
 * @throws RangeError when a disputed row has no decision.
 */
export function applyMerge(
  checklist: Checklist,
  current: Assessment,
  merge: Merge,
  decisions: readonly Decision[],
  returns: readonly ReturnedCopy[],
  moment: MergeMoment,
): Assessment {
  const [open] = listUndecided(merge, decisions);
  if (open) throw new RangeError(`Statement ${open.statement} is disputed and has no decision.`);
  const logged = findLoggedAnswers(checklist, current.circulation.log);
  const copies = listCopies(returns).filter((copy) => !logged.isMerged(copy));
  const rows = new Map(merge.rows.map((row) => [row.statement, row]));
  const prompts = new Map(merge.prompts.map((prompt) => [prompt.prompt, prompt]));
  return {
    ...current,
    answers: current.answers.map((answer) => applyRow(answer, rows.get(answer.statement), decisions)),
    prompts: current.prompts.map((prompt) => ({ ...prompt, ...prompts.get(prompt.prompt)?.after })),
    circulation: {
      contributors: copies.reduce(
        (register, copy) => noteReturn(register, copy, moment.today),
        current.circulation.contributors,
      ),
      log: [...current.circulation.log, ...writeLog(checklist, logged, merge, decisions, copies, moment)],
    },
  };
}

/** The response in a row after the merge. */
export function responseAfter(row: MergedRow, decisions: readonly Decision[]): ResponseId | null {
  if (row.outcome !== "disputed") return row.response;
  return decisions.find(({ statement }) => statement === row.statement)?.response ?? row.response;
}

function applyRow(answer: Answer, row: MergedRow | undefined, decisions: readonly Decision[]): Answer {
  if (!row || row.outcome === "unchanged") return answer;
  const response = responseAfter(row, decisions);
  const isSame = response === row.before.response && row.outcome !== "disputed";
  return {
    ...answer,
    marks: isSame || response === null ? answer.marks : [{ response, text: ourMark }],
    evidence: row.evidence,
  };
}

/**
 * Notes the return of a copy. A copy that was returned under another name, or was never registered, gets its
 * own row.
 */
function noteReturn(
  register: readonly Contributor[],
  copy: ReturnedCopy,
  today: string,
): readonly Contributor[] {
  const returned = { returnedOn: today, file: copy.file };
  const name = nameOfCopy(copy);
  const known = register.find((row) => nameOfCopy({ copyId: row.copyId, contributor: row.name }) === name);
  if (known)
    return register.map((row) =>
      row === known
        ? { ...row, ...returned, role: copy.role || row.role, sections: copy.sections || row.sections }
        : row,
    );
  const issued = register.find(({ copyId }) => copyId === copy.copyId);
  return [
    // Also mark the issued copy as returned, although someone else filled it in.
    ...register.map((row) => (row === issued && row.returnedOn === "" ? { ...row, ...returned } : row)),
    {
      ...blankContributor,
      copyId: copy.copyId,
      name: copy.contributor,
      role: copy.role,
      sections: copy.sections,
      asked: writeNumbers(copy.asked),
      due: issued?.due ?? "",
      issuedOn: issued?.issuedOn ?? "",
      ...returned,
    },
  ];
}

function writeLog(
  checklist: Checklist,
  logged: LoggedAnswers,
  merge: Merge,
  decisions: readonly Decision[],
  copies: readonly ReturnedCopy[],
  { now }: MergeMoment,
): readonly MergeLogEntry[] {
  const label = (response: ResponseId | null): string =>
    checklist.responses.find(({ id }) => id === response)?.label ?? "";
  const from = ({ file, sha256, copyId, contributor, role, savedAt }: ReturnedCopy): MergeLogEntry => ({
    ...blankLogEntry,
    mergedAt: now,
    file,
    sha256,
    copyId,
    contributor,
    role,
    savedAt,
  });
  const entries = [
    ...merge.rows.flatMap((row) => {
      const decision =
        row.outcome === "disputed"
          ? decisions.find(({ statement }) => statement === row.statement)
          : undefined;
      return row.answers
        .filter(
          (given) =>
            isBrought(given) || (given.copy.base === null && !logged.inFile(given.copy, row.statement)),
        )
        .map(({ copy, response, evidence }) => ({
          ...from(copy),
          item: String(row.statement),
          response: label(response),
          evidence,
          before: row.marked.map(label).join("; "),
          outcome: row.outcome,
          after: label(responseAfter(row, decisions)),
          decidedBy: decision?.by ?? "",
          why: decision?.why ?? "",
        }));
    }),
    ...merge.prompts.flatMap((prompt) => [
      ...prompt.answers
        .filter((given) => isNewPrompt(given, prompt))
        .map((given) => ({
          ...from(given.copy),
          item: prompt.prompt,
          response: given.answer,
          evidence: given.evidence,
          outcome: prompt.outcome,
        })),
      ...prompt.answers
        .filter((given) => chooses(given, given.base ?? prompt.before))
        .map(({ copy, bearsOn }) => ({
          ...from(copy),
          item: bearsOnItem(prompt.prompt),
          response: bearsOn,
          before: prompt.before.bearsOn,
          outcome: bearsOn === prompt.after.bearsOn ? "taken" : "unchanged",
          after: prompt.after.bearsOn,
        })),
    ]),
  ];
  const remarks = [
    ...[...merge.rows, ...merge.prompts].flatMap(listAdded),
    ...copies.flatMap((copy) => listRemarks(copy, merge)),
  ].map(({ copy, ...entry }) => ({ ...from(copy), ...entry }));
  const filesWithEntries = new Set([...entries, ...remarks].map(nameOfFile));
  const filesWithoutEntries = copies
    .filter((copy) => !filesWithEntries.has(nameOfFile(copy)))
    .map((copy) => ({ ...from(copy), outcome: "unchanged" }));
  return [...entries, ...remarks, ...filesWithoutEntries];
}

function isNewPrompt(
  given: GivenPrompt & { readonly base: GivenPrompt | null },
  prompt: MergedPrompt,
): boolean {
  const base = given.base ?? prompt.before;
  return given.answer !== base.answer || given.evidence !== base.evidence;
}
