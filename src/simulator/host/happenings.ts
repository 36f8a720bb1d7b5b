import { describeArea } from "../state/areas";
import type { Happening } from "../workbook/workbook";
import { isAtLeast } from "./requirement-sets";

/** The message category of events, and the target id for all sheets. */
const eventCategory = 65_536;
const allSheets = "Workbook";

/**
 * For each kind of event: its number in messages, its registration name, and whether it can be registered for
 * one sheet.
 */
const kinds = {
  changed: { type: 10, event: "DataChangedEvent", ofSheet: true },
  activated: { type: 11, event: "ActivatedEvent", ofSheet: true },
  "sheet-added": { type: 13, event: "AddedEvent", ofSheet: false },
  selected: { type: 14, event: "SelectionChangedEvent", ofSheet: true },
  "sheet-deleted": { type: 15, event: "DeletedEvent", ofSheet: false },
} as const;

/**
 * The messages that report events to the client's listeners.
 * @param listeners the number of listeners by target and event.
 * @param set the ExcelApi set of the host. From 1.14 on, messages include whether the add-in made the change.
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
      source: happening.by === "other" ? "Remote" : "Local",
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
