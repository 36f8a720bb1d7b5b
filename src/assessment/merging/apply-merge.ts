import type { Checklist, ResponseId } from "../../checklist/checklist";
import type { Answer, Assessment } from "../answers/assessment";
import { blankContributor, writeNumbers, type Contributor, type ReturnedCopy } from "../answers/circulation";
import { ourMark } from "../answers/marks";
import { disputeDecided, type Decision } from "./decisions";
import { listCopies } from "./list-copy-answers";
import { findLoggedAnswers, nameOfCopy } from "./logged-answers";
import type { Merge } from "./merge";
import type { MergedRow } from "./merged-row";
import { writeLog } from "./write-log";

/** When a merge takes place: the moment (ISO 8601, UTC), and the date in the person's time zone. */
export interface MergeMoment {
  readonly now: string;
  readonly today: string;
}

/**
 * Carries out a merge and updates the register and the Merge log. Disputed rows without a decision are left open: the log has
 * their answers, so that they can be decided later [J6]. Decisions on rows where nothing is to be decided, and files that are
 * already in the log, change nothing.
 */
export function applyMerge(
  checklist: Checklist,
  current: Assessment,
  found: Merge,
  decisions: readonly Decision[],
  returns: readonly ReturnedCopy[],
  moment: MergeMoment,
): Assessment {
  const merge = disputeDecided(found, decisions);
  const { contributors, log } = current.circulation;
  const logged = findLoggedAnswers(checklist, log);
  const copies = listCopies(returns).filter((copy) => !logged.isMerged(copy));
  const rows = new Map(merge.rows.map((row) => [row.statement, row]));
  const prompts = new Map(merge.prompts.map((prompt) => [prompt.prompt, prompt]));
  const after = {
    answers: current.answers.map((answer) => applyRow(answer, rows.get(answer.statement), decisions)),
    prompts: current.prompts.map((prompt) => ({ ...prompt, ...prompts.get(prompt.prompt)?.after })),
  };
  const { now, today } = moment;
  return {
    ...current,
    ...after,
    circulation: {
      contributors: copies.reduce((register, copy) => noteReturn(register, copy, today), contributors),
      log: [
        ...log,
        ...writeLog(checklist, { merge, decisions, copies, logged, now, before: current, after }),
      ],
    },
  };
}

/** The response in a row after the merge: the owner's where the row is left open, or kept as it is. */
export function responseAfter(row: MergedRow, decisions: readonly Decision[]): ResponseId | null {
  if (row.outcome !== "disputed") return row.response;
  return decisions.find(({ statement }) => statement === row.statement)?.response ?? row.response;
}

function applyRow(answer: Answer, row: MergedRow | undefined, decisions: readonly Decision[]): Answer {
  if (!row || row.outcome === "unchanged") return answer;
  const isKept =
    row.outcome === "disputed" &&
    (decisions.find(({ statement }) => statement === row.statement)?.response ?? null) === null;
  const response = responseAfter(row, decisions);
  const isSame = response === row.before.response && row.outcome !== "disputed";
  return {
    ...answer,
    marks: isSame || isKept || response === null ? answer.marks : [{ response, text: ourMark }],
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
      preparedOn: issued?.preparedOn ?? "",
      issuedOn: issued?.issuedOn ?? "",
      included: issued?.included ?? "",
      rowStates: issued?.rowStates ?? "",
      ...returned,
    },
  ];
}
