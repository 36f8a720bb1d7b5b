import type { ChartAxis } from "../../../state/state";
import { boolean, number, text } from "../../given";
import { HostObject } from "../../host-object";
import { among, property, type Target } from "../../members";

/** The end or the step of an axis: empty for Excel's own choice. */
const bound = (value: unknown, what: string): number | "" => (value === "" ? "" : number(value, what));

/** One axis of a chart. */
export function axisObject(axis: Target<ChartAxis>): HostObject {
  return new HostObject("ChartAxis", {
    scalars: {
      minimum: property(axis, "minimum", bound),
      maximum: property(axis, "maximum", bound),
      numberFormat: property(axis, "numberFormat", text, "1.8"),
      reversePlotOrder: property(axis, "reversePlotOrder", boolean, "1.7"),
      position: property(axis, "position", among(["Automatic", "Maximum", "Minimum", "Custom"]), "1.8"),
      visible: property(axis, "visible", boolean, "1.7"),
    },
  });
}
