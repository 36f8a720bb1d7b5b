import type { SealedItem } from "../../assessment/answers/board-records";

/** A sealed item with its current texts, and where the workbook has them. */
export interface SealedNow extends SealedItem {
  /** A formula term for each text. */
  readonly live: Readonly<Record<SealedPart, string>>;
  /** The cell to check: where the item was found, otherwise where it is planned. */
  readonly at: { readonly sheet: string; readonly address: string };
}

/** The parts of an item that can differ. */
export type SealedPart = "response" | "evidence" | "other";

/** The parts of an item that now differ, character by character [N2]. */
export function listChangedParts(sealed: SealedItem, now: SealedItem): readonly SealedPart[] {
  return (["response", "evidence", "other"] as const).filter((part) => sealed[part] !== now[part]);
}
