import { addPivot, changePivot, deletePivot, sourceOf } from "../../../editing/edit-pivots";
import type { Pivot, Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { boolean, oneOf, text } from "../../given";
import {
  apiNotFound,
  generalException,
  invalidArgument,
  itemAlreadyExists,
  itemNotFound,
} from "../../../state/host-error";
import { HostObject } from "../../host-object";
import { cellsOf, fromAddress } from "../ranges/cells";
import { axisObject, dataObject, hierarchiesObject } from "./pivot-hierarchies";
import { rangeObject } from "../ranges/range";
import { tableGiven } from "../tables/tables";

/** Finds a PivotTable each time it is used, because it may have been deleted. */
export interface PivotTarget {
  readonly sheet: Sheet;
  readonly found: () => Pivot;
  readonly change: (fields: Partial<Pivot>) => void;
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
  const listed = (): readonly { readonly sheet: Sheet; readonly pivot: Pivot }[] =>
    (sheet ? [sheet] : excel.workbook.state.sheets).flatMap((one) =>
      one.pivots.map((pivot) => ({ sheet: one, pivot })),
    );
  const find = (key: unknown): HostObject | null => {
    const wanted = text(key, "the name of a PivotTable").toLowerCase();
    const one = listed().find(({ pivot }) => pivot.id === key || pivot.name.toLowerCase() === wanted);
    return one ? pivotObject(excel, one.sheet, one.pivot.id) : null;
  };
  const item = (key: unknown): HostObject => {
    const found = find(key);
    if (!found) throw itemNotFound(`the PivotTable ${String(key)}`);
    return found;
  };
  return new HostObject("PivotTableCollection", {
    items: () => listed().map((one) => pivotObject(excel, one.sheet, one.pivot.id)),
    item,
    methods: {
      getCount: { since: "1.4", call: () => listed().length },
      getItemOrNullObject: { since: "1.4", call: ([key]) => find(key) },
      refreshAll: {
        since: "1.3",
        call: () => {
          for (const one of listed()) refresh(excel, one.sheet, one.pivot);
        },
      },
      add: {
        since: "1.8",
        call: ([name, source, destination]) => {
          const home = sheet ?? excel.workbook.sheet(excel.workbook.state.activeSheet);
          const cells =
            typeof destination === "string"
              ? fromAddress(excel, home, destination)
              : cellsOf(destination, "destination");
          const on = cells.sheet();
          const [at] = cells.areas;
          if (!at) throw invalidArgument("destination");
          excel.workbook.mustAllow(on);
          mustBeName(on, text(name, "name"));
          const table = tableGiven(excel, source);
          return pivotObject(excel, on, addPivot(excel.workbook, on, text(name, "name"), table, at).id);
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
  const found = (): Pivot => {
    const pivot = workbook.sheet(sheet.id).pivots.find((one) => one.id === id);
    if (!pivot) throw itemNotFound(`the PivotTable ${id}`);
    return pivot;
  };
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
      refreshOnOpen: {
        since: "1.13",
        get: () => found().refreshOnOpen,
        set: (value) => change({ refreshOnOpen: boolean(value, "refreshOnOpen") }),
      },
    },
    parts: {
      worksheet: { since: "1.3", get: () => excel.worksheetObject(sheet.id) },
      hierarchies: { since: "1.8", get: () => hierarchiesObject(fields) },
      rowHierarchies: { since: "1.8", get: () => axisObject(target, "rows", fields) },
      columnHierarchies: { since: "1.8", get: () => axisObject(target, "columns", fields) },
      dataHierarchies: { since: "1.8", get: () => dataObject(target, workbook) },
      // Filter fields are not modelled.
      filterHierarchies: {
        since: "1.8",
        get: () => new HostObject("FilterPivotHierarchyCollection", { items: () => [] }),
      },
      layout: { since: "1.8", get: () => layoutObject(excel, target) },
    },
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

function layoutObject(excel: Excel, { sheet, found, change }: PivotTarget): HostObject {
  return new HostObject("PivotLayout", {
    scalars: {
      layoutType: {
        since: "1.8",
        get: () => found().layoutType,
        set: (value) => change({ layoutType: oneOf(value, ["Compact", "Tabular", "Outline"], "layoutType") }),
      },
      autoFormat: {
        since: "1.9",
        get: () => found().autoFormat,
        set: (value) => change({ autoFormat: boolean(value, "autoFormat") }),
      },
      showRowGrandTotals: { since: "1.8", get: () => found() && true },
      showColumnGrandTotals: { since: "1.8", get: () => found() && true },
      subtotalLocation: { since: "1.8", get: () => found() && "AtTop" },
    },
    methods: {
      getRange: {
        since: "1.8",
        call: () => {
          const { rows, data, area } = found();
          // Excel fails for an empty PivotTable (office-js issue 2926).
          if (rows.length === 0 && data.length === 0) throw generalException("the PivotTable is empty");
          return rangeObject(excel, sheet.id, area);
        },
      },
    },
  });
}
