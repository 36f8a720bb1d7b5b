import type { Checklist } from "../../checklist/checklist";
import type { Seal } from "../answers/board-records";

/**
 * The canonical form of sealed items, as one text [N1]. Which items a seal covers is in workbook/composing/seal-items. The same answers give the same text, whichever program saved the
 * workbook. The hash of the seal is the SHA-256 of this text in UTF-8.
 */
export function canonicalForm(
  { id, version }: Pick<Checklist, "id" | "version">,
  assessmentId: string,
  { form, sealedOn, sealedBy, items }: Omit<Seal, "hash">,
): string {
  return JSON.stringify({
    form,
    template: id,
    version,
    assessment: assessmentId,
    ...(form < 3 ? {} : { sealedOn, sealedBy }),
    items: items.map(({ item, response, evidence, other }) =>
      [item, response, evidence, other].map((text) => text.replace(/\r\n?/g, "\n")),
    ),
  });
}
