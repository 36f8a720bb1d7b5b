import type { Range } from "../../../../spreadsheet/address";
import { intersect } from "../../../state/areas";
import { copyArea, copyKinds, mergeCells } from "../../../editing/edit-cells";
import type { Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { oneOf } from "../../given";
import { invalidArgument } from "../../../state/host-error";
import { HostObject, type Method, type Part, type Scalar } from "../../host-object";
import { placeGiven, registerCells } from "./cells";
import { hyperlinkOf, setHyperlink } from "./hyperlinks";
import { contentScalars } from "./range-contents";
import { isInsideSheet } from "./range-format";
import { navigationMethods } from "./range-navigation";
import { bulkMethods, lineAreas } from "./range-properties";
import { hiddenScalar, sharedMembers } from "./range-shared";

/** A Range, with the members of `Excel.Range` that are modelled. */
export function rangeObject(excel: Excel, sheetId: string, area: Range): HostObject {
  if (!isInsideSheet(area)) throw invalidArgument("the range lies outside the sheet");
  const { workbook } = excel;
  const sheet = (): Sheet => workbook.sheet(sheetId);
  const areas = [area];
  const shared = once(() => sharedMembers(excel, sheet, areas));
  const scalars = once((): Readonly<Record<string, Scalar>> => ({
    ...shared().scalars,
    rowIndex: { get: () => area.row - 1 },
    columnIndex: { get: () => area.column - 1 },
    rowCount: { get: () => area.rows },
    columnCount: { get: () => area.columns },
    ...contentScalars(excel, sheet, area),
    hyperlink: {
      since: "1.7",
      get: () => hyperlinkOf(excel, sheet(), area),
      set: (value) => setHyperlink(excel, sheet(), area, value),
    },
    columnHidden: hiddenScalar(excel, sheet, area, "columns"),
    rowHidden: hiddenScalar(excel, sheet, area, "rows"),
  }));
  const parts = once((): Readonly<Record<string, Part>> => ({
    ...shared().parts,
    worksheet: { get: () => excel.worksheetObject(sheetId) },
  }));
  const methods = once((): Readonly<Record<string, Method>> => ({
    ...shared().methods,
    select: {
      call: () => {
        workbook.mustBeInFront();
        workbook.activate(sheet(), areas);
      },
    },
    merge: {
      since: "1.2",
      call: ([across]) => {
        workbook.mustAllow(sheet());
        const parts = across === true ? lineAreas(area) : areas;
        for (const part of parts) if (part.rows * part.columns > 1) mergeCells(workbook, sheet(), part);
      },
    },
    unmerge: {
      since: "1.2",
      call: () => {
        workbook.mustAllow(sheet());
        sheet().merges = sheet().merges.filter((merge) => !intersect(merge, area));
      },
    },
    copyFrom: {
      since: "1.9",
      call: ([source, kind]) => {
        const from = placeGiven(excel, sheet(), source);
        const wanted = oneOf(kind ?? "All", copyKinds, "copyType");
        copyArea(workbook, from, { sheet: sheet(), area }, wanted);
      },
    },
    ...navigationMethods(excel, sheet, area),
    ...bulkMethods(excel, sheet, area),
    _ValidateArraySize: {
      since: "1.3",
      call: ([rows, columns]) => {
        if (rows === 1 && columns === 1) return;
        if (rows !== area.rows || columns !== area.columns) {
          throw invalidArgument(
            "The number of rows or columns in the input array doesn't match the size or dimensions of the range",
          );
        }
      },
    },
  }));
  // A reading of formats makes a range for each cell, and asks it for little: its members are made when they are asked for.
  const object: HostObject = new HostObject("Range", {
    isKept: true,
    get scalars() {
      return scalars();
    },
    get parts() {
      return parts();
    },
    get methods() {
      return methods();
    },
  });
  registerCells(object, { sheet, areas });
  return object;
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
