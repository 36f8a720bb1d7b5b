import type { ReturnedCopy } from "../../../../assessment/answers/circulation";
import { returnFinding } from "../../../../assessment/merging/return-findings";
import { toReturnedCopy } from "../../../../workbook/sharing/bring-in";
import { judgeReturned, type ReturnedFile, type Verdict } from "../../../../workbook/sharing/judge-returned";
import type { Assessed } from "../../../port/port";
import type { Brought } from "./use-returned";

/** A file with what is to be thought of it; null for one that was not read. */
export interface Judged {
  readonly brought: Brought;
  readonly verdict: Verdict | null;
}

/** Judges every file that was read, for the workbook as it is now. One that was given twice says so, and counts once. */
export function judgeAll(assessed: Assessed, brought: readonly Brought[]): readonly Judged[] {
  const seen = new Map<string, string>();
  return brought.map((each) => {
    if (!each.outcome?.ok) return { brought: each, verdict: null };
    const { value } = each.outcome;
    const verdict = each.chosen.length > 0 ? takeOwn(each, value) : judgeOnce(assessed, value, each.name);
    const other = seen.get(value.sha256);
    if (verdict.copy === null) return { brought: each, verdict };
    if (other === undefined) {
      seen.set(value.sha256, value.file);
      return { brought: each, verdict };
    }
    const twice = returnFinding("given-twice", { file: other });
    return {
      brought: each,
      verdict: {
        ...verdict,
        verdict: "accepted-with-remarks",
        findings: [twice, ...verdict.findings],
        copy: null,
      },
    };
  });
}

const judgements = new WeakMap<ReturnedFile, { readonly by: string; readonly verdict: Verdict }>();

/** A file is judged again only when what it is judged by is another; the owner's answers are no part of that. */
function judgeOnce(assessed: Assessed, file: ReturnedFile, name: string): Verdict {
  const { checklist, ids, assessment } = assessed;
  const { circulation, details } = assessment;
  const by = JSON.stringify([
    checklist.id,
    checklist.version,
    ids,
    details.assessor,
    circulation.contributors,
    name,
  ]);
  const known = judgements.get(file);
  if (known?.by === by) return known.verdict;
  const verdict = judgeReturned(assessed, file, name);
  judgements.set(file, { by, verdict });
  return verdict;
}

/** What a person took from a spreadsheet of their own is merged like a copy that came back. */
function takeOwn({ chosen }: Brought, file: ReturnedFile): Verdict {
  const copy = toReturnedCopy(file, chosen);
  return { file: file.file, contributor: copy.contributor, verdict: "accepted", findings: [], copy };
}

/** The copies that can be merged. */
export function listCopies(judged: readonly Judged[]): readonly ReturnedCopy[] {
  return judged.flatMap(({ verdict }) => verdict?.copy ?? []);
}
