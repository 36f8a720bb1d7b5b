import { listStatements, type Checklist } from "../../checklist/checklist";
import type { Assessment } from "../answers/assessment";
import {
  blankContributor,
  copyContents,
  readNumbers,
  writeNumbers,
  type Contributor,
  type CopyContents,
} from "../answers/circulation";
import { listRowStates, readBases, sameStates, writeBases, type Base } from "./row-states";
import { includedWords } from "./words/included";

/** A copy that is being prepared. */
export interface NotedCopy extends Pick<Contributor, "copyId" | "name" | "email" | "due"> {
  readonly asked: readonly number[];
  readonly includes: CopyContents;
}

type Answered = Pick<Assessment, "answers">;

/**
 * The row of the register for a copy prepared today (`yyyy-mm-dd`) [P18] [X6].
 * @param at when the copy is made (ISO 8601, UTC); the copy has it too.
 */
export function noteIssue(
  checklist: Checklist,
  assessment: Answered,
  copy: NotedCopy,
  { at, today }: { readonly at: string; readonly today: string },
): Contributor {
  const { copyId, name, email, due, asked, includes } = copy;
  return {
    ...blankContributor,
    ...{ copyId, name, email, due },
    asked: writeNumbers(asked),
    included: includedWords[includes],
    rowStates: writeBases([takeBase(checklist, assessment, copy, at)]),
    preparedOn: today,
  };
}

/**
 * A copy in the register, to be handed over again from the current workbook; null if the register does not have enough, as
 * in a row of version 0.2.0, or if the copy is back. It has another base only if the rows have changed since the last one [P19].
 * @param at as for {@link noteIssue}; the time that the copy gets is in the result.
 */
export function noteAgain(
  checklist: Checklist,
  assessment: Answered,
  row: Contributor,
  at: string,
): { readonly copy: NotedCopy; readonly row: Contributor; readonly at: string } | null {
  const includes = contentsOf(row.included);
  const asked = readNumbers(row.asked) ?? [];
  if (includes === undefined || !canHandOverAgain(row)) return null;
  const { copyId, name, email, due } = row;
  const copy = { copyId, name, email, due, asked, includes };
  const base = takeBase(checklist, assessment, copy, at);
  const bases = readBases(row.rowStates);
  const last = bases[bases.length - 1];
  if (last && last.at !== "" && sameStates(last, base)) return { copy, row, at: last.at };
  return { copy, row: { ...row, rowStates: writeBases([...bases, base]) }, at };
}

/** Whether the register has what it takes to hand the copy over again [P19]. */
export function canHandOverAgain({ included, asked, returnedOn }: Contributor): boolean {
  return returnedOn === "" && contentsOf(included) !== undefined && (readNumbers(asked) ?? []).length > 0;
}

function contentsOf(included: string): CopyContents | undefined {
  return copyContents.find((each) => includedWords[each] === included);
}

/** A copy with everything holds the answers of all rows, so the states of all are noted. */
function takeBase(
  checklist: Checklist,
  { answers }: Answered,
  { asked, includes }: NotedCopy,
  at: string,
): Base {
  const held = includes === "everything" ? listStatements(checklist).map(({ number }) => number) : asked;
  return { at, states: listRowStates(checklist, answers, held) };
}
