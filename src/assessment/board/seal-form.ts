import type { Checklist } from "../../checklist/checklist";
import type { SealedItem } from "../answers/board-records";

/**
 * What is sealed, as one text [N1]: the same answers and texts give the same text, whichever program saved the workbook. Its SHA-256, of the text in
 * UTF-8, is the hash of the seal.
 */
export function canonicalForm(
  { id, version }: Pick<Checklist, "id" | "version">,
  assessmentId: string,
  items: readonly SealedItem[],
): string {
  return JSON.stringify({
    form: 1,
    template: id,
    version,
    assessment: assessmentId,
    items: items.map(({ item, response, evidence, other }) =>
      [item, response, evidence, other].map((text) => text.replace(/\r\n?/g, "\n")),
    ),
  });
}
