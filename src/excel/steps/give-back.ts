import { toAddress } from "../../spreadsheet/address";
import { carryOut } from "../carrying-out/carry-out";
import { requestAfterTyping } from "../host/host";
import type { Operation } from "../planning/operations";
import { protectionOptions } from "../planning/sheet-operations";
import { typed } from "../planning/typed-text";
import { contentsHeld, type Held, type Step } from "./carry-out-step";

/**
 * Gives sheets back what they held before a step whose single cells could not be written, because rows have moved: a log
 * would otherwise tell of answers that were not written. What someone else wrote at the same time is given back too.
 * Sheets that the step added are deleted.
 */
export async function giveBack({ plan, sheets }: Step, held: readonly Held[]): Promise<void> {
  const operations = plan.sheets.flatMap(({ name, protection }): Operation[] => {
    const original = sheets.get(name);
    if (!original) return [{ kind: "delete-sheet", sheet: name }];
    const sheet = original.id;
    return [
      ...(protection ? [{ kind: "unprotect" as const, sheet }] : []),
      ...held.filter((cells) => cells.original.id === sheet).map(typeHeld),
      ...(protection ? [{ kind: "protect" as const, sheet, options: protectionOptions(protection) }] : []),
    ];
  });
  await requestAfterTyping((context) => carryOut(context, operations));
}

function typeHeld({ original, area, inputs, found }: Held): Operation {
  const contents = contentsHeld(found);
  return {
    kind: "type",
    sheet: original.id,
    address: toAddress(area),
    formulas: inputs.map((row, r) =>
      row.map((input, c) => (input === null ? null : typed(contents[r]?.[c] ?? null))),
    ),
  };
}
