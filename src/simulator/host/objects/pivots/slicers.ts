import { sourceOf } from "../../../editing/edit-pivots";
import type { Sheet, Slicer } from "../../../state/state";
import type { Excel } from "../../excel";
import { number, text } from "../../given";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../../../state/host-error";
import { HostObject, type Scalar } from "../../host-object";
import { pivotGiven } from "./pivots";

/** `workbook.slicers`, or `worksheet.slicers` if a sheet is given. */
export function slicersObject(excel: Excel, sheet?: Sheet): HostObject {
  const listed = (): readonly { readonly sheet: Sheet; readonly slicer: Slicer }[] =>
    (sheet ? [sheet] : excel.workbook.state.sheets).flatMap((one) =>
      one.slicers.map((slicer) => ({ sheet: one, slicer })),
    );
  const find = (key: unknown): HostObject | null => {
    const wanted = text(key, "the name of a slicer").toLowerCase();
    const one = listed().find(({ slicer }) => slicer.id === key || slicer.name.toLowerCase() === wanted);
    return one ? slicerObject(excel, one.sheet, one.slicer.id) : null;
  };
  return new HostObject("SlicerCollection", {
    items: () => listed().map((one) => slicerObject(excel, one.sheet, one.slicer.id)),
    item: (key) => {
      const found = find(key);
      if (!found) throw itemNotFound(`the slicer ${String(key)}`);
      return found;
    },
    methods: {
      getCount: { since: "1.10", call: () => listed().length },
      getItemOrNullObject: { since: "1.10", call: ([key]) => find(key) },
      add: {
        since: "1.10",
        call: ([source, field, destination]) => {
          const target = pivotGiven(source);
          const name = text(field, "sourceField");
          const home =
            destination === undefined || destination === null ? sheet : placeOf(excel, destination);
          const on = home ?? target.sheet;
          excel.workbook.mustAllow(on, "allowEditObjects");
          if (!sourceOf(excel.workbook, target.found())?.fields.includes(name))
            throw invalidArgument(`the PivotTable has no field ${name}`);
          return slicerObject(excel, on, addSlicer(excel, on, target.found().id, name));
        },
      },
    },
  });
}

function placeOf(excel: Excel, given: unknown): Sheet {
  const found = excel.workbook.findSheet(text(given, "slicerDestination"));
  if (!found) throw itemNotFound(`the sheet ${String(given)}`);
  return found;
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
  const found = (): Slicer => {
    const slicer = workbook.sheet(sheet.id).slicers.find((one) => one.id === id);
    if (!slicer) throw itemNotFound(`the slicer ${id}`);
    return slicer;
  };
  const change = (fields: Partial<Slicer>): void => {
    workbook.mustAllow(sheet, "allowEditObjects");
    const before = found();
    sheet.slicers = sheet.slicers.map((one) => (one === before ? { ...one, ...fields } : one));
  };
  const points = (field: "left" | "top" | "width" | "height", least: number): Scalar => ({
    since: "1.10",
    get: () => found()[field],
    set: (value) => {
      if (number(value, field) < least) throw invalidArgument(`${field} cannot be ${String(value)}`);
      change({ [field]: number(value, field) });
    },
  });
  return new HostObject("Slicer", {
    identity: () => ({ Id: id }),
    scalars: {
      id: { since: "1.10", get: () => found().id },
      name: {
        since: "1.10",
        get: () => found().name,
        set: (value) => {
          const name = text(value, "name");
          if (isTaken(excel, name, id)) throw itemAlreadyExists(`the slicer ${name}`);
          change({ name });
        },
      },
      caption: {
        since: "1.10",
        get: () => found().caption,
        set: (value) => change({ caption: text(value, "caption") }),
      },
      left: points("left", 0),
      top: points("top", 0),
      width: points("width", 1),
      height: points("height", 1),
    },
    parts: { worksheet: { since: "1.10", get: () => excel.worksheetObject(sheet.id) } },
    methods: {
      delete: {
        since: "1.10",
        call: () => {
          workbook.mustAllow(sheet, "allowEditObjects");
          const gone = found();
          sheet.slicers = sheet.slicers.filter((one) => one !== gone);
        },
      },
    },
  });
}
