import type { ChartAxis } from "../../../state/state";
import { boolean, number, oneOf, text } from "../../given";
import { HostObject, type Scalar } from "../../host-object";

/** One axis of a chart. */
export function axisObject(found: () => ChartAxis, change: (fields: Partial<ChartAxis>) => void): HostObject {
  const bound = (field: "minimum" | "maximum" | "majorUnit"): Scalar => ({
    get: () => found()[field],
    set: (value) => change({ [field]: value === "" ? "" : number(value, field) }),
  });
  return new HostObject("ChartAxis", {
    scalars: {
      minimum: bound("minimum"),
      maximum: bound("maximum"),
      majorUnit: bound("majorUnit"),
      numberFormat: {
        since: "1.8",
        get: () => found().numberFormat,
        set: (value) => change({ numberFormat: text(value, "numberFormat") }),
      },
      reversePlotOrder: {
        since: "1.7",
        get: () => found().reversePlotOrder,
        set: (value) => change({ reversePlotOrder: boolean(value, "reversePlotOrder") }),
      },
      position: {
        since: "1.8",
        get: () => found().position,
        set: (value) =>
          change({ position: oneOf(value, ["Automatic", "Maximum", "Minimum", "Custom"], "position") }),
      },
      visible: {
        since: "1.7",
        get: () => found().visible,
        set: (value) => change({ visible: boolean(value, "visible") }),
      },
    },
    parts: {
      majorGridlines: {
        get: () =>
          new HostObject("ChartGridlines", {
            scalars: {
              visible: {
                get: () => found().majorGridlines,
                set: (value) => change({ majorGridlines: boolean(value, "majorGridlines.visible") }),
              },
            },
          }),
      },
      title: {
        get: () =>
          new HostObject("ChartAxisTitle", {
            scalars: {
              text: {
                get: () => found().title,
                set: (value) => change({ title: text(value, "title.text") }),
              },
              visible: {
                get: () => found().title !== "",
                set: (value) => change(boolean(value, "title.visible") ? {} : { title: "" }),
              },
            },
          }),
      },
    },
  });
}
