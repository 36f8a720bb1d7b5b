import type { Sheet } from "../../../state/state";
import { text } from "../../given";
import { invalidArgument } from "../../../state/host-error";
import { HostObject } from "../../host-object";
import { collection } from "../../members";

/** `worksheet.customProperties`. */
export function customPropertiesObject({ customProperties }: Sheet): HostObject {
  const property = (key: string): HostObject =>
    new HostObject("WorksheetCustomProperty", {
      scalars: {
        key: { get: () => key },
        value: {
          get: () => customProperties.get(key) ?? null,
          set: (value) => void customProperties.set(key, text(value, "value")),
        },
      },
      methods: { delete: { call: () => void customProperties.delete(key) } },
    });
  const all = collection(
    "the custom property",
    () => [...customProperties.keys()],
    (one, key) => one.toLowerCase() === text(key, "key").toLowerCase(),
    property,
  );
  return new HostObject("WorksheetCustomPropertyCollection", {
    items: all.items,
    item: all.item,
    methods: {
      add: {
        call: ([key, value]) => {
          const name = text(key, "key");
          if (name.length === 0 || name.length > 255) throw invalidArgument("key");
          const known = all.find(name) ?? name;
          customProperties.set(known, text(value, "value"));
          return property(known);
        },
      },
      getItemOrNullObject: { call: all.orNull },
    },
  });
}
