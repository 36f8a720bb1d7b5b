import { isIntact, listChangedSince, type ChangedItem } from "../../workbook/board/verify-seal";
import type { Call } from "../arguments";
import { Failure } from "../input/failure";
import { openAssessment } from "../input/open-workbook";
import { printableJson } from "../output/printable";
import { hashText } from "./report";
import type { ExitStatus, World } from "../input/world";

/**
 * Says what changed in a workbook since it was sealed.
 * @returns 1 when anything did, or when what is kept as sealed is not what was sealed. @throws Failure
 */
export async function verify(call: Call & { kind: "verify" }, world: World): Promise<ExitStatus> {
  const own = await openAssessment(call.file, world);
  const seal = own.assessment.boardRecords.signOff?.seal;
  if (!seal)
    throw new Failure(`${call.file}: this workbook is not sealed. Seal it first: psems report --seal.`);
  const intact = await isIntact(own, seal, hashText);
  const changed = listChangedSince(own, seal);
  const { sealedOn, sealedBy, hash } = seal;
  if (call.json) {
    const items = changed.map(({ item, sheet, address, parts, sealed, now }) => ({
      item,
      sheet,
      address,
      parts,
      sealed,
      now,
    }));
    world.print(`${printableJson({ file: call.file, sealedOn, sealedBy, hash, intact, changed: items })}\n`);
  } else {
    world.print(
      [
        `${call.file}: sealed on ${sealedOn} by ${sealedBy || "nobody named"}. SHA-256 ${hash}`,
        intact
          ? "What is kept as sealed has this hash."
          : "What is kept as sealed does NOT have this hash: the sheet Sign-off was changed, or the checklist inside the workbook.",
        changed.length === 0 ? "Nothing has changed since." : `Changed since: ${changed.length}.`,
        ...changed.map((item) => `  ${describeChanged(item)}`),
        "",
      ].join("\n"),
    );
  }
  return intact && changed.length === 0 ? 0 : 1;
}

function describeChanged({ item, sheet, address, parts, sealed, now }: ChangedItem): string {
  const what = /^\d+$/.test(item) ? `Statement ${item}` : item;
  if (now === null) return `${what}: it is not in the checklist any more.`;
  const where = sheet === null ? "" : ` (${sheet}, ${address ?? ""})`;
  const said = parts.map((part) =>
    part === "response"
      ? `${brief(sealed.response)} is now ${brief(now.response)}`
      : part === "evidence"
        ? "the evidence was changed"
        : "key statement, or what it bears on, was changed",
  );
  return `${what}${where}: ${said.join("; ")}.`;
}

/** Text on one line, and not too long. */
function brief(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return `“${line.length > 60 ? `${line.slice(0, 60)}…` : line}”`;
}
