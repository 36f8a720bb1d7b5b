import type { Finding } from "../../assessment/findings/findings";

/** Findings of rows that hold an answer for which the checklist has no place [F6] [F7]. */
export function findRowsWithoutPlace({
  findings,
}: {
  readonly findings: readonly Finding[];
}): readonly Finding[] {
  return findings.filter(
    ({ code, figures }) =>
      (code === "statement-repeated" || code === "unknown-statement") && figures.content === 1,
  );
}
