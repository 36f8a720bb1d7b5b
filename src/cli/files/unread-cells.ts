import { findAttached } from "../../assessment/findings/attached-findings";
import { describeFinding } from "../../assessment/findings/words/describe-finding";
import type { Interpretation } from "../../workbook/reading/interpret";
import type { Environment } from "../environment/environment";
import { oneLine } from "../output/printable";

/** The cells of a workbook that hold an error, a picture or a formula without a value, as sentences: they were ignored [E3]. */
export function listUnread(found: Interpretation): readonly string[] {
  if (found.kind !== "assessment") return [];
  return findAttached(found.attached)
    .filter(({ code }) => code === "cell-not-read")
    .map((finding) => oneLine(describeFinding(finding, found.checklist)));
}

/** Warns about each of them. */
export function warnUnread(path: string, found: Interpretation, { warn }: Pick<Environment, "warn">): void {
  for (const sentence of listUnread(found)) warn(`${path}: ${sentence}`);
}
