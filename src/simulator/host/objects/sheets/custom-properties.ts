import type { Sheet } from "../../../state/state";
import { text } from "../../given";
import { invalidArgument, itemNotFound } from "../../../state/host-error";
import { HostObject } from "../../host-object";

/** `worksheet.customProperties`. */
export function customPropertiesObject(sheet: Sheet): HostObject {
  const find = (key: unknown): string | undefined => {
    const wanted = text(key, "key").toLowerCase();
    return [...sheet.customProperties.keys()].find((one) => one.toLowerCase() === wanted);
  };
  const property = (key: string): HostObject =>
    new HostObject("WorksheetCustomProperty", {
      scalars: {
        key: { get: () => key },
        value: {
          get: () => sheet.customProperties.get(key) ?? null,
          set: (value) => void sheet.customProperties.set(key, text(value, "value")),
        },
      },
      methods: { delete: { call: () => void sheet.customProperties.delete(key) } },
    });
  const item = (key: unknown): HostObject => {
    const found = find(key);
    if (found === undefined) throw itemNotFound(`the custom property ${String(key)}`);
    return property(found);
  };
  return new HostObject("WorksheetCustomPropertyCollection", {
    items: () => [...sheet.customProperties.keys()].map(property),
    item,
    methods: {
      add: {
        call: ([key, value]) => {
          const name = text(key, "key");
          if (name.length === 0 || name.length > 255) throw invalidArgument("key");
          const known = find(name) ?? name;
          sheet.customProperties.set(known, text(value, "value"));
          return property(known);
        },
      },
      getCount: { call: () => sheet.customProperties.size },
      getItemOrNullObject: { call: ([key]) => (find(key) === undefined ? null : item(key)) },
    },
  });
}
