import { describeMoment } from "../issuing/words/covering-email";

/** The reasons in the Merge log for decisions that were made for several rows at once. */
export const mostCautiousReason = "The most cautious answer";

export const keptReason = "The owner kept their own answer";

export function onlyAskedReason(name: string): string {
  return `Only ${name} was asked`;
}

export function plainReason(name: string): string {
  return `From the plain copy of ${name}; nobody was asked`;
}

/** Why a row was changed back. */
export function undoneReason(mergedAt: string): string {
  return `Undone: the merge of ${describeMoment(mergedAt)}`;
}
