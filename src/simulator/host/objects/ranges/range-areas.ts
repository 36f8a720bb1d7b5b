import type { Range } from "../../../../spreadsheet/address";
import type { Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { HostObject } from "../../host-object";
import { registerCells } from "./cells";
import { sharedMembers } from "./range-shared";

/** `RangeAreas`: several areas of one sheet. */
export function rangeAreasObject(excel: Excel, sheetId: string, areas: readonly Range[]): HostObject {
  const sheet = (): Sheet => excel.workbook.sheet(sheetId);
  const { scalars, parts, methods } = sharedMembers(excel, sheet, areas);
  const object: HostObject = new HostObject("RangeAreas", {
    isKept: true,
    scalars: { ...scalars, areaCount: { since: "1.9", get: () => areas.length } },
    parts: {
      ...parts,
      worksheet: { since: "1.9", get: () => excel.worksheetObject(sheetId) },
    },
    methods,
  });
  registerCells(object, { sheet, areas });
  return object;
}
