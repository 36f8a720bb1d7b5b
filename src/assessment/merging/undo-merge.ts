import type { Checklist } from "../../checklist/checklist";
import type { Assessment } from "../answers/assessment";
import { blankLogEntry, type MergeLogEntry } from "../answers/circulation";
import { responseOf } from "../answers/marks";
import type { MergeMoment } from "./apply-merge";
import { readLogData, writeLogData, type UndoData } from "./log-data";
import { listInForce, listOpenEntries } from "./logged-answers";
import { cutBack, hashAnswer, hashPrompt } from "./undo-data";
import { outcomes } from "../answers/outcomes";
import { undoneReason } from "../words/decision-reasons";

/** A merge that can be undone. */
export interface PastMerge {
  /** When it took place (ISO 8601, UTC): its name. */
  readonly mergedAt: string;
  /** The files that were merged, each once. */
  readonly files: readonly string[];
  readonly contributors: readonly string[];
  /** The statements and prompts that it changed and that are not undone yet. */
  readonly items: readonly string[];
}

/** The merges in the log that changed rows or left some open, and can be undone, the last first. Merges of version 0.2.0 cannot. */
export function listPastMerges(log: readonly MergeLogEntry[]): readonly PastMerge[] {
  const merges = new Map<string, { entries: MergeLogEntry[]; items: string[] }>();
  const inForce = listInForce(log);
  const open = new Set(listOpenEntries(inForce));
  for (const entry of inForce) {
    const merge = merges.get(entry.mergedAt) ?? { entries: [], items: [] };
    merges.set(entry.mergedAt, merge);
    merge.entries.push(entry);
    const { undo } = readLogData(entry.data);
    if (undo || open.has(entry)) merge.items.push(undo?.item ?? entry.item);
  }
  return [...merges]
    .filter(([, { items }]) => items.length > 0)
    .map(([mergedAt, { entries, items }]) => ({
      mergedAt,
      files: unique(entries.map(({ file }) => file)),
      contributors: unique(entries.map(({ contributor }) => contributor)),
      items: unique(items),
    }))
    .reverse();
}

export interface UndoneMerge {
  /** The assessment with the rows restored, and the undoing in its log. */
  readonly assessment: Assessment;
  readonly restored: readonly string[];
  /** Rows that someone has changed since: they stay as they are. */
  readonly kept: readonly string[];
}

/**
 * Works out a merge undone: each row that it changed gets back what it held before, unless someone has changed the row since [J9].
 * What it left open is withdrawn.
 * The files of the merge can then be merged again.
 */
export function undoMerge(
  checklist: Checklist,
  current: Assessment,
  { mergedAt, by }: { readonly mergedAt: string; readonly by: string },
  { now }: MergeMoment,
): UndoneMerge {
  const { log } = current.circulation;
  const inForce = listInForce(log);
  const wanted = new Map(
    inForce
      .filter((entry) => entry.mergedAt === mergedAt)
      .flatMap(({ data }): [string, UndoData][] => {
        const { undo } = readLogData(data);
        return undo ? [[undo.item, undo]] : [];
      }),
  );
  const restored: string[] = [];
  const entries: MergeLogEntry[] = [];
  const restore = (item: string, before: string, after: string): void => {
    restored.push(item);
    entries.push({
      ...blankLogEntry,
      mergedAt: now,
      item,
      outcome: outcomes.undone,
      before,
      after,
      decidedBy: by,
      why: undoneReason(mergedAt),
      data: writeLogData({ undoes: mergedAt }),
    });
  };
  const label = (answer: Assessment["answers"][number]): string =>
    checklist.responses.find(({ id }) => id === responseOf(checklist, answer))?.label ?? "";
  const answers = current.answers.map((answer) => {
    const undo = wanted.get(String(answer.statement));
    if (!undo || hashAnswer(answer) !== undo.after) return answer;
    const before = {
      ...answer,
      ...(undo.marks ? { marks: undo.marks.map(([response, text]) => ({ response, text })) } : {}),
      evidence: cutBack(answer.evidence, undo.texts["evidence"]),
    };
    restore(undo.item, label(answer), label(before));
    return before;
  });
  const prompts = current.prompts.map((prompt) => {
    const undo = wanted.get(prompt.prompt);
    if (!undo || hashPrompt(prompt) !== undo.after) return prompt;
    restore(undo.item, "", "");
    return {
      ...prompt,
      answer: cutBack(prompt.answer, undo.texts["answer"]),
      evidence: cutBack(prompt.evidence, undo.texts["evidence"]),
      bearsOn: undo.bearsOn ?? prompt.bearsOn,
    };
  });
  // A dispute that the merge left open without changing the row.
  for (const { item } of listOpenEntries(inForce).filter((entry) => entry.mergedAt === mergedAt))
    if (!wanted.has(item) && !restored.includes(item)) restore(item, "", "");
  return {
    assessment: {
      ...current,
      answers,
      prompts,
      circulation: { ...current.circulation, log: [...log, ...entries] },
    },
    restored,
    kept: [...wanted.keys()].filter((item) => !restored.includes(item)),
  };
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ""))];
}
