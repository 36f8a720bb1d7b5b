import type { ReturnedCopy } from "../answers/circulation";
import { returnFinding, type ReturnFinding } from "./return-findings";
import { nameOfFile } from "./logged-answers";

/**
 * For each copy in turn, the earlier file that it repeats: the same bytes for the same person. The same file may come back for
 * two people, and is then a copy of each. Null stands for a file of which nothing can be merged.
 */
export function findRepeats(copies: readonly (ReturnedCopy | null)[]): readonly (string | undefined)[] {
  const files = new Map<string, string>();
  return copies.map((copy) => {
    if (copy === null) return undefined;
    const earlier = files.get(nameOfFile(copy));
    if (earlier === undefined) files.set(nameOfFile(copy), copy.file);
    return earlier;
  });
}

/** The verdict on a file that repeats an earlier one: it says so, and nothing of it is merged. */
export function asRepeat<Judged extends { readonly findings: readonly unknown[] }>(
  judged: Judged,
  earlier: string,
): Judged & {
  readonly verdict: "accepted-with-remarks";
  readonly findings: readonly (Judged["findings"][number] | ReturnFinding)[];
  readonly copy: null;
} {
  const findings = [returnFinding("given-twice", { file: earlier }), ...judged.findings];
  return { ...judged, verdict: "accepted-with-remarks", findings, copy: null };
}
