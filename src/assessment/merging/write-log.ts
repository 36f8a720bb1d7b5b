import type { Checklist, ResponseId } from "../../checklist/checklist";
import type { Assessment } from "../answers/assessment";
import {
  blankLogEntry,
  type GivenPrompt,
  type MergeLogEntry,
  type ReturnedCopy,
} from "../answers/circulation";
import type { Decision } from "./decisions";
import { writeLogData, type LogData, type OpenData, type UndoData } from "./log-data";
import { listAdded, listRemarks } from "./log-remarks";
import { bearsOnItem, isAbout, nameOfFile, type LoggedAnswers } from "./logged-answers";
import type { Merge } from "./merge";
import { chooses, type MergedPrompt } from "./merged-prompt";
import { isBrought, type GivenBy, type MergedRow } from "./merged-row";
import { undoAnswer, undoPrompt } from "./undo-data";
import { describeMark } from "../words/describe-mark";
import { outcomes } from "../answers/outcomes";

/** What a merge writes into the log. */
export interface MergeDone {
  readonly merge: Merge;
  readonly decisions: readonly Decision[];
  /** The files that were not merged before. */
  readonly copies: readonly ReturnedCopy[];
  readonly logged: LoggedAnswers;
  /** ISO 8601, UTC. */
  readonly now: string;
  /** The assessment before and after, apart from its circulation. */
  readonly before: Assessment;
  readonly after: Pick<Assessment, "answers" | "prompts">;
}

type Entry = Omit<MergeLogEntry, "data"> & { readonly data: LogData };

/** The new entries of the log [J6]: who gave which answer, and what became of it. Each person is credited with their own response only. */
export function writeLog(checklist: Checklist, done: MergeDone): readonly MergeLogEntry[] {
  const { merge, copies, now } = done;
  const entries: readonly Entry[] = [
    ...merge.rows.flatMap((row) => listRowEntries(checklist, row, done)),
    ...merge.prompts.flatMap((prompt) => listPromptEntries(prompt, done)),
    ...[
      ...[...merge.rows, ...merge.prompts].flatMap(listAdded),
      ...copies.flatMap((copy) => listRemarks(copy, merge)),
    ].map(({ copy, ...entry }) => ({ ...from(copy, now), ...entry })),
  ];
  const filesWithEntries = new Set(entries.map(nameOfFile));
  const filesWithoutEntries = copies
    .filter((copy) => !filesWithEntries.has(nameOfFile(copy)))
    .map((copy): Entry => ({ ...from(copy, now), outcome: outcomes.unchanged }));
  return addUndo([...entries, ...filesWithoutEntries], listUndo(done)).map((entry) => ({
    ...entry,
    data: writeLogData(entry.data),
  }));
}

function from({ file, sha256, copyId, contributor, role, savedAt }: ReturnedCopy, now: string): Entry {
  return { ...blankLogEntry, mergedAt: now, file, sha256, copyId, contributor, role, savedAt, data: {} };
}

function listRowEntries(
  checklist: Checklist,
  row: MergedRow,
  { decisions, now, logged }: MergeDone,
): readonly Entry[] {
  const label = (response: ResponseId | null): string =>
    checklist.responses.find(({ id }) => id === response)?.label ?? "";
  const decision = decisions.find(({ statement }) => statement === row.statement);
  const isLeftOpen = row.outcome === "disputed" && !decision;
  const response = isLeftOpen
    ? ""
    : label(row.outcome === "disputed" ? (decision?.response ?? row.before.response) : row.response);
  const isWritten = (given: GivenBy): boolean => {
    const { copy } = given;
    if (copy.isOpen || logged.isOpen(copy, String(row.statement))) return !isLeftOpen;
    // Another row of a person's own spreadsheet may be chosen next time, so that what was chosen has to be known.
    return isBrought(given) || (copy.isBroughtIn === true && !logged.inFile(copy, row.statement));
  };
  return row.answers.filter(isWritten).map((given): Entry => {
    const { copy, evidence, refused } = given;
    const isOpen = isLeftOpen && given.isNew;
    return {
      ...from(copy, now),
      item: String(row.statement),
      response: refused ? describeMark(refused, label) : label(given.response),
      evidence,
      before: row.marked.map(label).join("; "),
      outcome: isOpen ? outcomes.open : isLeftOpen ? outcomes.taken : row.outcome,
      after: isOpen ? "" : response,
      decidedBy: row.outcome === "disputed" ? (decision?.by ?? "") : "",
      why: row.outcome === "disputed" ? (decision?.why ?? "") : "",
      data: isOpen ? { open: openData(given, row.statement) } : {},
    };
  });
}

/** As much of a mark that does not count as the log keeps: with the rest, the data would not fit in a cell. */
const longestMark = 1_000;

function openData({ copy, refused, isAsked }: GivenBy, statement: number): OpenData {
  return {
    isAsked,
    isDoubtful: copy.doubtful.includes(statement),
    refused: refused && { ...refused, text: refused.text.slice(0, longestMark) },
  };
}

function listPromptEntries(prompt: MergedPrompt, { now }: MergeDone): readonly Entry[] {
  return [
    ...prompt.answers
      .filter((given) => isNewPrompt(given, prompt))
      .map((given): Entry => ({
        ...from(given.copy, now),
        item: prompt.prompt,
        response: given.answer,
        evidence: given.evidence,
        outcome: prompt.outcome,
      })),
    ...prompt.answers
      .filter((given) => chooses(given, given.base ?? prompt.before))
      .map(({ copy, bearsOn }): Entry => ({
        ...from(copy, now),
        item: bearsOnItem(prompt.prompt),
        response: bearsOn,
        before: prompt.before.bearsOn,
        outcome: bearsOn === prompt.after.bearsOn ? outcomes.taken : outcomes.unchanged,
        after: prompt.after.bearsOn,
      })),
  ];
}

function isNewPrompt(
  given: GivenPrompt & { readonly base: GivenPrompt | null },
  prompt: MergedPrompt,
): boolean {
  const base = given.base ?? prompt.before;
  return given.answer !== base.answer || given.evidence !== base.evidence;
}

/** What undoing needs, for each row that changes. */
function listUndo({ before, after }: MergeDone): readonly UndoData[] {
  const prompts = new Map(after.prompts.map((prompt) => [prompt.prompt, prompt]));
  return [
    ...before.answers.map((answer, index) => undoAnswer(answer, after.answers[index] ?? answer)),
    ...before.prompts.map((prompt) => undoPrompt(prompt, prompts.get(prompt.prompt) ?? prompt)),
  ].filter((undo) => undo !== undefined);
}

/** Puts what undoing needs into the first entry of each changed row. */
function addUndo(entries: readonly Entry[], undos: readonly UndoData[]): readonly Entry[] {
  const at = new Map(undos.map((undo) => [entries.findIndex((entry) => isAbout(entry, undo.item)), undo]));
  return entries.map((entry, index) => {
    const undo = at.get(index);
    return undo ? { ...entry, data: { ...entry.data, undo } } : entry;
  });
}
