import { canonicalForm } from "../../assessment/board/canonical-form";
import type { Seal } from "../../assessment/answers/board-records";
import type { InterpretedAssessment } from "../reading/interpret";
import { makeModel } from "../composing/model";
import { listSealed } from "../sealing/seal-items";
import { kindOf, type SealedKind } from "../sealing/sealed-kind";
import { actionCell, listChangedColumns } from "../sealing/sealed-actions";
import { listChangedParts, type SealedPart } from "../sealing/sealed-now";

/** A sealed item that has changed. */
export interface ChangedItem {
  /** As in {@link SealedItem}. */
  readonly item: string;
  readonly kind: SealedKind;
  /** Null when the workbook no longer has the item. */
  readonly sheet: string | null;
  /** The cell to check. */
  readonly address: string | null;
  /** The parts that changed. */
  readonly parts: readonly SealedPart[];
  /** For an action, the headings of its other columns that changed. */
  readonly columns: readonly string[];
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
    const kind = kindOf(sealed.item);
    if (!found) {
      const gone = { sheet: null, address: null, parts: ["response"], columns: [], now: null } as const;
      return [{ item: sealed.item, kind, ...gone, sealed }];
    }
    const parts = listChangedParts(sealed, found);
    if (parts.length === 0) return [];
    const { item, response, evidence, other, at } = found;
    const columns = kind === "action" ? listChangedColumns(sealed.evidence, evidence) : [];
    const [first] = parts.includes("response") ? [] : columns;
    const address = kind === "action" ? actionCell(at.address, first) : at.address;
    return [
      {
        item,
        kind,
        sheet: at.sheet,
        address,
        parts,
        columns,
        sealed,
        now: { item, response, evidence, other },
      },
    ];
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
