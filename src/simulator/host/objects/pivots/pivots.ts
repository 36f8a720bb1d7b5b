import { addPivot, changePivot, deletePivot, sourceOf } from "../../../editing/edit-pivots";
import type { Pivot, Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { boolean, text } from "../../given";
import { apiNotFound, generalException, invalidArgument, itemAlreadyExists } from "../../../state/host-error";
import { HostObject, type Part, type Scalar } from "../../host-object";
import { among, from, hasKey, oneIn, onSheets, property, type Target } from "../../members";
import { placeGiven } from "../ranges/cells";
import { axisObject, dataObject, hierarchiesObject } from "./pivot-hierarchies";
import { rangeObject } from "../ranges/range";
import { tableGiven } from "../tables/tables";

/** A PivotTable on its sheet. */
export interface PivotTarget extends Target<Pivot> {
  readonly sheet: Sheet;
}

const targets = new WeakMap<HostObject, PivotTarget>();

/** The PivotTable passed as an argument. */
export function pivotGiven(given: unknown): PivotTarget {
  const target = given instanceof HostObject ? targets.get(given) : undefined;
  if (!target) throw apiNotFound("a source that is not a PivotTable");
  return target;
}

/** `workbook.pivotTables`, or `worksheet.pivotTables` if a sheet is given. */
export function pivotTablesObject(excel: Excel, sheet?: Sheet): HostObject {
  const pivots = (on: Sheet): readonly Pivot[] => on.pivots;
  const all = onSheets("the PivotTable", excel, sheet, pivots, hasKey, (on, { id }) =>
    pivotObject(excel, on, id),
  );
  return new HostObject("PivotTableCollection", {
    items: all.items,
    item: all.item,
    methods: {
      getItemOrNullObject: { since: "1.4", call: all.orNull },
      refreshAll: {
        since: "1.3",
        call: () => all.list().forEach(({ on, thing }) => refresh(excel, on, thing)),
      },
      add: {
        since: "1.8",
        call: ([name, source, destination]) => {
          const { sheet: on, area } = placeGiven(excel, sheet, destination);
          excel.workbook.mustAllow(on);
          mustBeName(on, text(name, "name"));
          const table = tableGiven(excel, source);
          return pivotObject(excel, on, addPivot(excel.workbook, on, text(name, "name"), table, area).id);
        },
      },
    },
  });
}

function mustBeName(sheet: Sheet, name: string, except?: string): void {
  if (name === "") throw invalidArgument("a PivotTable needs a name");
  const isTaken = sheet.pivots.some(
    (one) => one.id !== except && one.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw itemAlreadyExists(`the PivotTable ${name}`);
}

function refresh({ workbook }: Excel, sheet: Sheet, pivot: Pivot): void {
  workbook.mustAllow(sheet);
  changePivot(workbook, sheet, pivot.id, {});
}

function pivotObject(excel: Excel, sheet: Sheet, id: string): HostObject {
  const { workbook } = excel;
  const { found } = oneIn(id, "the PivotTable", () => workbook.sheet(sheet.id).pivots);
  const change = (fields: Partial<Pivot>): void => {
    workbook.mustAllow(sheet, "allowPivotTables");
    found();
    changePivot(workbook, sheet, id, fields);
  };
  const target: PivotTarget = { sheet, found, change };
  const fields = (): readonly string[] => sourceOf(workbook, found())?.fields ?? [];
  const object = new HostObject("PivotTable", {
    identity: () => ({ Id: id }),
    scalars: {
      id: { since: "1.5", get: () => found().id },
      name: {
        since: "1.3",
        get: () => found().name,
        set: (value) => {
          mustBeName(sheet, text(value, "name"), id);
          change({ name: text(value, "name") });
        },
      },
      refreshOnOpen: property(target, "refreshOnOpen", boolean, "1.13"),
    },
    parts: from<Part>("1.8", {
      worksheet: { since: "1.3", get: () => excel.worksheetObject(sheet.id) },
      hierarchies: { get: () => hierarchiesObject(fields) },
      rowHierarchies: { get: () => axisObject(target, "rows", fields) },
      columnHierarchies: { get: () => axisObject(target, "columns", fields) },
      dataHierarchies: { get: () => dataObject(target, workbook) },
      // Filter fields are not modelled.
      filterHierarchies: {
        get: () => new HostObject("FilterPivotHierarchyCollection", { items: () => [] }),
      },
      layout: { get: () => layoutObject(excel, target) },
    }),
    methods: {
      refresh: { since: "1.3", call: () => refresh(excel, sheet, found()) },
      delete: {
        since: "1.8",
        call: () => {
          workbook.mustAllow(sheet);
          deletePivot(workbook, sheet, found());
        },
      },
      getDataSourceString: { since: "1.15", call: () => sourceOf(workbook, found())?.name ?? "" },
      getDataSourceType: { since: "1.15", call: () => (found() ? "LocalTable" : "Unknown") },
    },
  });
  targets.set(object, target);
  return object;
}

function layoutObject(excel: Excel, target: PivotTarget): HostObject {
  return new HostObject("PivotLayout", {
    scalars: from<Scalar>("1.8", {
      layoutType: property(target, "layoutType", among(["Compact", "Tabular", "Outline"])),
      autoFormat: property(target, "autoFormat", boolean, "1.9"),
    }),
    methods: {
      getRange: {
        since: "1.8",
        call: () => {
          const { rows, data, area } = target.found();
          // Excel fails for an empty PivotTable (office-js issue 2926).
          if (rows.length === 0 && data.length === 0) throw generalException("the PivotTable is empty");
          return rangeObject(excel, target.sheet.id, area);
        },
      },
    },
  });
}
