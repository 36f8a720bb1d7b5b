import type { ReturnedCopy } from "../../../../assessment/answers/circulation";
import { asRepeat, findRepeats } from "../../../../assessment/merging/repeats";
import { toReturnedCopy } from "../../../../workbook/sharing/bring-in";
import { judgeReturned, type ReturnedFile, type Verdict } from "../../../../workbook/sharing/judge-returned";
import type { Assessed } from "../../../port/port";
import type { Brought } from "./use-returned";

/** A file and its verdict; null if it was not read. */
export interface Judged {
  readonly brought: Brought;
  readonly verdict: Verdict | null;
}

/**
 * Judges every file that was read against the open workbook. A file given twice for one person counts once,
 * with a remark.
 */
export function judgeAll(assessed: Assessed, brought: readonly Brought[]): readonly Judged[] {
  const judged = brought.map((each): Judged => {
    if (!each.outcome?.ok) return { brought: each, verdict: null };
    const { value } = each.outcome;
    const verdict = each.chosen.length > 0 ? judgeOwn(each, value) : judgeOnce(assessed, value, each.name);
    return { brought: each, verdict };
  });
  const repeats = findRepeats(judged.map(({ verdict }) => verdict?.copy ?? null));
  return judged.map((each, index) => {
    const earlier = repeats[index];
    if (earlier === undefined || each.verdict === null) return each;
    return { ...each, verdict: asRepeat(each.verdict, earlier) };
  });
}

const judgements = new WeakMap<ReturnedFile, { readonly by: string; readonly verdict: Verdict }>();

/** Judges a file again only when the facts it is judged by change. */
function judgeOnce(assessed: Assessed, file: ReturnedFile, name: string): Verdict {
  const { checklist, ids, assessment } = assessed;
  const { circulation, details } = assessment;
  const by = JSON.stringify([
    checklist.id,
    checklist.version,
    ids,
    details.assessor,
    circulation.contributors,
    assessment.answers.map(({ marks, evidence }) => [marks, evidence]),
    assessment.prompts,
    name,
  ]);
  const known = judgements.get(file);
  if (known?.by === by) return known.verdict;
  const verdict = judgeReturned(assessed, file, name);
  judgements.set(file, { by, verdict });
  return verdict;
}

/** Responses from the user's own spreadsheet are merged like a returned copy [J8]. */
function judgeOwn({ chosen }: Brought, file: ReturnedFile): Verdict {
  const copy = toReturnedCopy(file, chosen);
  return { file: file.file, contributor: copy.contributor, verdict: "accepted", findings: [], copy };
}

/** The copies that can be merged. */
export function listCopies(judged: readonly Judged[]): readonly ReturnedCopy[] {
  return judged.flatMap(({ verdict }) => verdict?.copy ?? []);
}
