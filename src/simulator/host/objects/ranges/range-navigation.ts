import type { Range } from "../../../../spreadsheet/address";
import { bounding, intersect } from "../../../state/areas";
import { usedRange } from "../../../editing/edit-cells";
import type { Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { wholeNumber } from "../../given";
import { invalidArgument, itemNotFound } from "../../../state/host-error";
import type { HostObject, Method } from "../../host-object";
import { areaGiven } from "./cells";
import { rangeObject } from "./range";
import { rangeAreasObject } from "./range-areas";

/** Methods that return other ranges of the same sheet. */
export function navigationMethods(
  excel: Excel,
  sheet: () => Sheet,
  area: Range,
): Readonly<Record<string, Method>> {
  const same = (other: Range): HostObject => rangeObject(excel, sheet().id, other);
  return {
    getRow: { call: ([row]) => same({ ...area, row: area.row + inside(row, area.rows), rows: 1 }) },
    getBoundingRect: { call: ([other]) => same(bounding(area, areaGiven(excel, sheet(), other))) },
    getMergedAreasOrNullObject: {
      since: "1.13",
      call: () => {
        const merges = sheet().merges.filter((merge) => intersect(merge, area));
        return merges.length > 0 ? rangeAreasObject(excel, sheet().id, merges) : null;
      },
    },
    getUsedRange: {
      since: "1.2",
      call: ([valuesOnly]) => same(found(usedRange(sheet(), area, valuesOnly === true), "the used range")),
    },
    getUsedRangeOrNullObject: {
      since: "1.4",
      call: ([valuesOnly]) => {
        const used = usedRange(sheet(), area, valuesOnly === true);
        return used ? same(used) : null;
      },
    },
  };
}

function found(area: Range | undefined, what: string): Range {
  if (!area) throw itemNotFound(what);
  return area;
}

function inside(given: unknown, count: number): number {
  const index = wholeNumber(given, "index");
  if (index < 0 || index >= count) throw invalidArgument("the index lies outside the range");
  return index;
}
