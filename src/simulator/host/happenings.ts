import { describeArea } from "../workbook/areas";
import type { Happening } from "../workbook/workbook";

/** The category of events among the host's messages, and the target that stands for all sheets. */
const eventCategory = 65_536;
const allSheets = "Workbook";

const kinds = {
  changed: { type: 10, event: "DataChangedEvent" },
  activated: { type: 11, event: "ActivatedEvent" },
  selected: { type: 14, event: "SelectionChangedEvent" },
} as const;

/** The messages by which the client's listeners hear of what happened. `listeners` counts them by target and event. */
export function messagesOf(
  happenings: readonly Happening[],
  listeners: ReadonlyMap<string, number>,
): readonly object[] {
  return happenings.flatMap((happening) => {
    const { type, event } = kinds[happening.kind];
    const targets = [happening.sheetId, allSheets].filter(
      (target) => (listeners.get(`${target} ${event}`) ?? 0) > 0,
    );
    return targets.map((targetId) => ({
      messageCategory: eventCategory,
      messageType: type,
      targetId,
      message: JSON.stringify({
        worksheetId: happening.sheetId,
        address: happening.areas.map(describeArea).join(","),
        changeType: "RangeEdited",
        source: "Local",
      }),
    }));
  });
}
