import { describeMoment } from "../../issuing/words/covering-email";

/** Why a row was changed back, in the Merge log. */
export function undoneWhy(mergedAt: string): string {
  return `Undone: the merge of ${describeMoment(mergedAt)}`;
}
