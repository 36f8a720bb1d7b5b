import type { Excel } from "../../excel";
import type { Method } from "../../host-object";

/** The events by the names under which the client registers, with the requirement set of each. */
const registrations: Readonly<Record<string, string>> = {
  ActivatedEvent: "1.7",
  AddedEvent: "1.7",
  DataChangedEvent: "1.7",
  DeletedEvent: "1.7",
  SelectionChangedEvent: "1.7",
};

/** Methods to register and unregister. `target` is the id of a sheet, or `Workbook` for all sheets. */
export function eventMethods(excel: Excel, target: string): Readonly<Record<string, Method>> {
  const methods: Record<string, Method> = {};
  const count = (event: string, by: number): void => {
    const key = `${target} ${event}`;
    excel.listeners.set(key, (excel.listeners.get(key) ?? 0) + by);
  };
  for (const [event, since] of Object.entries(registrations)) {
    methods[`_Register${event}`] = { since, call: () => count(event, 1) };
    methods[`_Unregister${event}`] = { since, call: () => count(event, -1) };
  }
  return methods;
}
