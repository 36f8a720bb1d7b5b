import { listStatements, type Checklist } from "../../checklist/checklist";
import type { Assessment } from "../answers/assessment";
import { blankContributor, writeNumbers, type Contributor, type CopyContents } from "../answers/circulation";
import { listRowStates, writeRowStates } from "./row-states";
import { includedWords } from "./words/included";

/** A copy that was handed over. */
export interface NotedCopy extends Pick<Contributor, "copyId" | "name" | "email" | "due"> {
  readonly asked: readonly number[];
  readonly includes: CopyContents;
}

/**
 * The row of the register for a copy issued today (`yyyy-mm-dd`) [X6]. A copy with everything holds the answers of all rows, so
 * the states of all are noted.
 */
export function noteIssue(
  checklist: Checklist,
  { answers }: Pick<Assessment, "answers">,
  { copyId, name, email, due, asked, includes }: NotedCopy,
  today: string,
): Contributor {
  const held = includes === "everything" ? listStatements(checklist).map(({ number }) => number) : asked;
  return {
    ...blankContributor,
    ...{ copyId, name, email, due },
    asked: writeNumbers(asked),
    included: includedWords[includes],
    rowStates: writeRowStates(listRowStates(checklist, answers, held)),
    issuedOn: today,
  };
}
