import { describeArea } from "../state/areas";
import type { Happening } from "../workbook/workbook";
import { isAtLeast } from "./requirement-sets";

/** The category of events among the host's messages, and the target that stands for all sheets. */
const eventCategory = 65_536;
const allSheets = "Workbook";

/** The number of each kind of event on the wire, the name it is registered under, and whether one sheet has it, too. */
const kinds = {
  changed: { type: 10, event: "DataChangedEvent", ofSheet: true },
  activated: { type: 11, event: "ActivatedEvent", ofSheet: true },
  "sheet-added": { type: 13, event: "AddedEvent", ofSheet: false },
  selected: { type: 14, event: "SelectionChangedEvent", ofSheet: true },
  "sheet-deleted": { type: 15, event: "DeletedEvent", ofSheet: false },
} as const;

/**
 * The messages by which the client's listeners hear of what happened. `listeners` counts them by target and event; `set` is
 * the ExcelApi set of the host: from 1.14 on it says whether the add-in itself did it.
 */
export function messagesOf(
  happenings: readonly Happening[],
  listeners: ReadonlyMap<string, number>,
  set: string,
): readonly object[] {
  return happenings.flatMap((happening) => {
    const { type, event, ofSheet } = kinds[happening.kind];
    const targets = [...(ofSheet ? [happening.sheetId] : []), allSheets].filter(
      (target) => (listeners.get(`${target} ${event}`) ?? 0) > 0,
    );
    const source = happening.by === "add-in" ? "ThisLocalAddin" : "Unknown";
    const message = JSON.stringify({
      worksheetId: happening.sheetId,
      address: happening.areas.map(describeArea).join(","),
      changeType: "RangeEdited",
      source: "Local",
      ...(isAtLeast(set, "1.14") ? { triggerSource: source } : {}),
    });
    return targets.map((targetId) => ({
      messageCategory: eventCategory,
      messageType: type,
      targetId,
      message,
    }));
  });
}
