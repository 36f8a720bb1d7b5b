import fc from "fast-check";
import type { Attached } from "../../../src/assessment/answers/attached";
import type { AttachmentKind } from "../../../src/spreadsheet/cells";
import { listStatements, type Checklist } from "../../../src/checklist/checklist";

const kinds: readonly AttachmentKind[] = [
  ...(["note", "comment", "picture", "picture-in-cell", "text-box", "control"] as const),
  ...(["embedded-file", "strikethrough", "merged-cells", "error-value", "formula-without-value"] as const),
];

/** What people attach to rows of any kind, with words that nobody writes in a cell. */
export function arbitraryAttached(checklist: Checklist): fc.Arbitrary<readonly Attached[]> {
  const statements = listStatements(checklist).map(({ number }) => number);
  const prompts = (checklist.annex?.tables ?? []).flatMap((table) => table.prompts).map(({ id }) => id);
  const item = fc.oneof(
    fc.constantFrom(...statements).map((statement) => ({ statement, prompt: null })),
    fc.constantFrom(...prompts).map((prompt) => ({ statement: null, prompt })),
    fc.constant({ statement: null, prompt: null }),
  );
  const attached = fc
    .record({
      kind: fc.constantFrom(...kinds),
      item,
      address: fc.constantFrom("H6", "H7", "C8"),
      author: fc.constantFrom("", "Sam Lee", "Anna"),
      text: fc.constantFrom("remarked", "remarked\nagain", "remarked ".repeat(4_000)),
    })
    .map(({ item: on, ...rest }): Attached => ({ ...rest, ...on, sheet: "Policy" }));
  return fc.array(attached, { maxLength: 6 });
}
