import { sourceOf } from "../../../editing/edit-pivots";
import type { Sheet, Slicer } from "../../../state/state";
import type { Excel } from "../../excel";
import { number, optionalText, text } from "../../given";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../../../state/host-error";
import { HostObject, type Method, type Scalar } from "../../host-object";
import { from, hasKey, oneIn, onSheets, property } from "../../members";
import { pivotGiven } from "./pivots";

/** `workbook.slicers`, or `worksheet.slicers` if a sheet is given. */
export function slicersObject(excel: Excel, sheet?: Sheet): HostObject {
  const slicers = (on: Sheet): readonly Slicer[] => on.slicers;
  const all = onSheets("the slicer", excel, sheet, slicers, hasKey, (on, { id }) =>
    slicerObject(excel, on, id),
  );
  return new HostObject("SlicerCollection", {
    items: all.items,
    item: all.item,
    methods: from<Method>("1.10", {
      getItemOrNullObject: { call: all.orNull },
      add: {
        call: ([source, field, destination]) => {
          const target = pivotGiven(source);
          const name = text(field, "sourceField");
          const place = optionalText(destination, "slicerDestination");
          const home = place === undefined ? (sheet ?? target.sheet) : excel.workbook.findSheet(place);
          if (!home) throw itemNotFound(`the sheet ${place}`);
          excel.workbook.mustAllow(home, "allowEditObjects");
          if (!sourceOf(excel.workbook, target.found())?.fields.includes(name))
            throw invalidArgument(`the PivotTable has no field ${name}`);
          return slicerObject(excel, home, addSlicer(excel, home, target.found().id, name));
        },
      },
    }),
  });
}

function addSlicer(excel: Excel, sheet: Sheet, pivotId: string, field: string): string {
  const id = `{SLICER-${excel.workbook.nextId()}}`;
  let name = field;
  for (let at = 1; isTaken(excel, name); at += 1) name = `${field} ${at}`;
  const place = { left: 0, top: 0, width: 144, height: 187 };
  sheet.slicers = [...sheet.slicers, { id, name, caption: field, pivotId, field, ...place }];
  return id;
}

function isTaken(excel: Excel, name: string, except?: string): boolean {
  return excel.workbook.state.sheets.some((sheet) =>
    sheet.slicers.some((one) => one.id !== except && one.name.toLowerCase() === name.toLowerCase()),
  );
}

function slicerObject(excel: Excel, sheet: Sheet, id: string): HostObject {
  const { workbook } = excel;
  const slicer = oneIn<Slicer>(
    id,
    "the slicer",
    () => workbook.sheet(sheet.id).slicers,
    (slicers) => {
      workbook.mustAllow(sheet, "allowEditObjects");
      sheet.slicers = slicers;
    },
  );
  const points =
    (least: number) =>
    (value: unknown, what: string): number => {
      if (number(value, what) < least) throw invalidArgument(`${what} cannot be ${String(value)}`);
      return number(value, what);
    };
  const freeName = (value: unknown, what: string): string => {
    const name = text(value, what);
    if (isTaken(excel, name, id)) throw itemAlreadyExists(`the slicer ${name}`);
    return name;
  };
  return new HostObject("Slicer", {
    identity: () => ({ Id: id }),
    scalars: from<Scalar>("1.10", {
      id: { get: () => slicer.found().id },
      name: property(slicer, "name", freeName),
      caption: property(slicer, "caption", text),
      left: property(slicer, "left", points(0)),
      top: property(slicer, "top", points(0)),
      width: property(slicer, "width", points(1)),
      height: property(slicer, "height", points(1)),
    }),
    parts: { worksheet: { since: "1.10", get: () => excel.worksheetObject(sheet.id) } },
    methods: { delete: { since: "1.10", call: slicer.remove } },
  });
}
