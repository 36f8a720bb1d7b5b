import { validatorIds, type Seal, type SignOff } from "../../assessment/answers/board-records";
import { validatorLabels } from "../../workbook/form/sign-off-columns";
import type { ChangedItem } from "../../workbook/board/verify-seal";
import { oneLine } from "../output/printable";

/** Who sealed and who validated a workbook, and what changed since it was sealed, as readable text. */
export function verifyText(
  file: string,
  { sealedOn, sealedBy, hash }: Seal,
  facts: {
    readonly validations: SignOff["validations"];
    readonly unanswered: number;
    readonly isIntact: boolean;
    readonly changed: readonly ChangedItem[];
  },
): string {
  const { validations, unanswered, isIntact, changed } = facts;
  const by = sealedBy === "" ? "" : ` by ${sealedBy}`;
  const incomplete = unanswered === 0 ? "" : `, with ${unanswered} unanswered`;
  return [
    oneLine(`${file}: sealed on ${sealedOn}${by}${incomplete}. SHA-256 ${hash}`),
    ...describeValidations(validations).map(oneLine),
    isIntact
      ? "The stored seal is intact: it still has this hash."
      : "The stored seal has been altered: it no longer has this hash. The sheet Sign-off was changed, or the checklist inside the workbook.",
    changed.length === 0 ? "Nothing has changed since." : `Changed since: ${changed.length}.`,
    ...changed.map((item) => `  ${oneLine(describeChanged(item))}`),
    "",
  ].join("\n");
}

function describeValidations(validations: SignOff["validations"]): readonly string[] {
  const lines = validatorIds.flatMap((id) => {
    const { name, on } = validations[id];
    if (name === "") return [];
    return [`Validated: ${validatorLabels[id]}, ${name}${on === "" ? ", no date" : `, ${on}`}.`];
  });
  return lines.length === 0 ? ["Not validated yet."] : lines;
}

function describeChanged({ item, kind, sheet, address, parts, columns, sealed, now }: ChangedItem): string {
  const what = kind === "statement" ? `Statement ${item}` : item;
  if (now === null) return `${what}: it is no longer in the workbook.`;
  const where = sheet === null ? "" : ` (${sheet}, ${address ?? ""})`;
  const changes = parts.map((part) => {
    if (part === "response") return `${brief(sealed.response)} is now ${brief(now.response)}`;
    if (part === "other") return "the key statement mark, or what it bears on, was changed";
    if (kind === "action") return `changed: ${columns.join(", ")}`;
    return kind === "board" ? "the text was changed" : "the evidence was changed";
  });
  return `${what}${where}: ${changes.join("; ")}.`;
}

/** Text on one line, shortened if long. */
function brief(text: string): string {
  const line = oneLine(text);
  return `“${line.length > 60 ? `${line.slice(0, 60)}…` : line}”`;
}
