import { canonicalForm } from "../../assessment/board/canonical-form";
import type { Seal } from "../../assessment/answers/board-records";
import type { InterpretedAssessment } from "../reading/interpret";
import { makeModel } from "../composing/model";
import { listChangedParts, listSealed, type SealedPart } from "../composing/seal-items";

/** A sealed item that has changed. */
export interface ChangedItem {
  /** The number of a statement, the id of a prompt, or the label of a setting. */
  readonly item: string;
  /** Null when the checklist no longer has the item. */
  readonly sheet: string | null;
  /** The cell to check. */
  readonly address: string | null;
  /** The parts that changed. */
  readonly parts: readonly SealedPart[];
  readonly sealed: Seal["items"][number];
  readonly now: Seal["items"][number] | null;
}

type Own = Pick<InterpretedAssessment, "checklist" | "assessment" | "ids">;

/** The changes since the seal, in its order [N2]. */
export function listChangedSince({ checklist, assessment, ids }: Own, seal: Seal): readonly ChangedItem[] {
  const model = makeModel(checklist, assessment, { ...ids, created: "", today: "" }, null);
  const now = new Map(listSealed(model, seal.form).map((each) => [each.item, each]));
  return seal.items.flatMap((sealed): ChangedItem[] => {
    const found = now.get(sealed.item);
    if (!found)
      return [{ item: sealed.item, sheet: null, address: null, parts: ["response"], sealed, now: null }];
    const parts = listChangedParts(sealed, found);
    if (parts.length === 0) return [];
    const { item, response, evidence, other, at } = found;
    return [{ item, ...at, parts, sealed, now: { item, response, evidence, other } }];
  });
}

/** Whether the stored seal still matches its own hash [N3]. */
export async function isIntact(
  { checklist, ids }: Pick<Own, "checklist" | "ids">,
  seal: Seal,
  hash: (text: string) => Promise<string>,
): Promise<boolean> {
  return (await hash(canonicalForm(checklist, ids.assessmentId, seal))) === seal.hash.toLowerCase();
}
