import type { Seal } from "../../assessment/answers/board-records";
import type { ChangedItem } from "../../workbook/board/verify-seal";
import { oneLine } from "../output/printable";

/** What changed in a workbook since it was sealed, as readable text. */
export function verifyText(
  file: string,
  { sealedOn, sealedBy, hash }: Seal,
  isIntact: boolean,
  changed: readonly ChangedItem[],
): string {
  return [
    oneLine(`${file}: sealed on ${sealedOn}${sealedBy === "" ? "" : ` by ${sealedBy}`}. SHA-256 ${hash}`),
    isIntact
      ? "The stored seal is intact: it still has this hash."
      : "The stored seal has been altered: it no longer has this hash. The sheet Sign-off was changed, or the checklist inside the workbook.",
    changed.length === 0 ? "Nothing has changed since." : `Changed since: ${changed.length}.`,
    ...changed.map((item) => `  ${oneLine(describeChanged(item))}`),
    "",
  ].join("\n");
}

function describeChanged({ item, sheet, address, parts, sealed, now }: ChangedItem): string {
  const what = /^\d+$/.test(item) ? `Statement ${item}` : item;
  if (now === null) return `${what}: it is no longer in the checklist.`;
  const where = sheet === null ? "" : ` (${sheet}, ${address ?? ""})`;
  const changes = parts.map((part) =>
    part === "response"
      ? `${brief(sealed.response)} is now ${brief(now.response)}`
      : part === "evidence"
        ? "the evidence was changed"
        : "the key statement mark, or what it bears on, was changed",
  );
  return `${what}${where}: ${changes.join("; ")}.`;
}

/** Text on one line, shortened if long. */
function brief(text: string): string {
  const line = oneLine(text);
  return `“${line.length > 60 ? `${line.slice(0, 60)}…` : line}”`;
}
