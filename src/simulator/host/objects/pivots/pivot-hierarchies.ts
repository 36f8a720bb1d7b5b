import { sourceOf } from "../../../editing/edit-pivots";
import type { Pivot, PivotData } from "../../../state/state";
import type { Workbook } from "../../../workbook/workbook";
import { text } from "../../given";
import { apiNotFound, invalidArgument, itemNotFound } from "../../../state/host-error";
import { HostObject } from "../../host-object";
import type { PivotTarget } from "./pivots";

/**
 * The name that a hierarchy object has when it is passed as an argument: that of a table column or of a data
 * field.
 */
const namesByObject = new WeakMap<HostObject, string>();

function nameOf(given: unknown): string {
  const name = given instanceof HostObject ? namesByObject.get(given) : undefined;
  if (name === undefined) throw invalidArgument("no hierarchy was passed");
  return name;
}

function collection(type: string, names: () => readonly string[], make: (name: string) => HostObject) {
  const find = (key: unknown): HostObject | null => {
    const wanted = text(key, "the name of a hierarchy").toLowerCase();
    const name = names().find((one) => one.toLowerCase() === wanted);
    return name === undefined ? null : make(name);
  };
  return {
    type,
    items: () => names().map(make),
    item: (key: unknown): HostObject => {
      const found = find(key);
      if (!found) throw itemNotFound(`the field ${String(key)}`);
      return found;
    },
    methods: {
      getCount: { since: "1.8", call: () => names().length },
      getItemOrNullObject: { since: "1.8", call: ([key]: readonly unknown[]) => find(key) },
    },
  };
}

function hierarchy(type: string, name: string): HostObject {
  const object = new HostObject(type, {
    identity: () => ({ Id: name }),
    scalars: { id: { since: "1.8", get: () => name }, name: { since: "1.8", get: () => name } },
  });
  namesByObject.set(object, name);
  return object;
}

/** `pivotTable.hierarchies`: the columns of the source table. */
export function hierarchiesObject(fields: () => readonly string[]): HostObject {
  const { type, ...members } = collection("PivotHierarchyCollection", fields, (name) =>
    hierarchy("PivotHierarchy", name),
  );
  return new HostObject(type, members);
}

/**
 * `pivotTable.rowHierarchies` and `columnHierarchies`. A field added to one axis is removed from the other.
 */
export function axisObject(
  { found, change }: PivotTarget,
  axis: "rows" | "columns",
  fields: () => readonly string[],
): HostObject {
  const other = axis === "rows" ? "columns" : "rows";
  const make = (name: string): HostObject => hierarchy("RowColumnPivotHierarchy", name);
  const { type, methods, ...members } = collection(
    "RowColumnPivotHierarchyCollection",
    () => found()[axis],
    make,
  );
  return new HostObject(type, {
    ...members,
    methods: {
      ...methods,
      add: {
        since: "1.8",
        call: ([given]) => {
          const name = nameOf(given);
          if (!fields().includes(name)) throw itemNotFound(`the field ${name}`);
          const without = (list: readonly string[]): readonly string[] => list.filter((one) => one !== name);
          change({ [axis]: [...without(found()[axis]), name], [other]: without(found()[other]) });
          return make(name);
        },
      },
      remove: {
        since: "1.8",
        call: ([given]) => {
          const name = nameOf(given);
          change({ [axis]: found()[axis].filter((one) => one !== name) });
        },
      },
    },
  });
}

/** `pivotTable.dataHierarchies`. */
export function dataObject(target: PivotTarget, workbook: Workbook): HostObject {
  const { found, change } = target;
  const { type, methods, ...members } = collection(
    "DataPivotHierarchyCollection",
    () => found().data.map(({ name }) => name),
    (name) => dataHierarchyObject(target, workbook, name),
  );
  return new HostObject(type, {
    ...members,
    methods: {
      ...methods,
      add: {
        since: "1.8",
        call: ([given]) => {
          const field = nameOf(given);
          const summarizeBy = isNumeric(workbook, found(), field) ? "Sum" : "Count";
          const name = freeName(found(), `${summarizeBy} of ${field}`);
          change({ data: [...found().data, { field, name, summarizeBy, numberFormat: "General" }] });
          return dataHierarchyObject(target, workbook, name);
        },
      },
      remove: {
        since: "1.8",
        call: ([given]) => {
          const name = nameOf(given);
          change({ data: found().data.filter((one) => one.name !== name) });
        },
      },
    },
  });
}

function isNumeric(workbook: Workbook, pivot: Pivot, field: string): boolean {
  const table = sourceOf(workbook, pivot);
  const at = table?.fields.indexOf(field) ?? -1;
  if (at < 0) throw itemNotFound(`the field ${field}`);
  return table?.rows.every((row) => typeof row[at] === "number") ?? false;
}

function freeName({ data }: Pivot, wanted: string): string {
  let name = wanted;
  for (let number = 2; data.some((one) => one.name === name); number += 1) name = `${wanted}${number}`;
  return name;
}

/** A data field. The object stays the same when the field is renamed. */
function dataHierarchyObject({ found, change }: PivotTarget, workbook: Workbook, first: string): HostObject {
  let name = first;
  const dataField = (): PivotData => {
    const one = found().data.find((data) => data.name === name);
    if (!one) throw itemNotFound(`the data field ${name}`);
    return one;
  };
  const set = (fields: Partial<PivotData>): void => {
    const before = dataField();
    change({ data: found().data.map((one) => (one === before ? { ...one, ...fields } : one)) });
    name = fields.name ?? name;
  };
  const object = new HostObject("DataPivotHierarchy", {
    identity: () => ({ Id: name }),
    scalars: {
      id: { since: "1.8", get: () => dataField().name },
      name: {
        since: "1.8",
        get: () => dataField().name,
        set: (value) => {
          const wanted = text(value, "name");
          const before = dataField();
          const others = found().data.flatMap((one) => (one === before ? [] : one.name));
          const taken = [...(sourceOf(workbook, found())?.fields ?? []), ...others];
          if (taken.some((one) => one.toLowerCase() === wanted.toLowerCase()))
            throw invalidArgument(`the PivotTable already has a field ${wanted}`);
          set({ name: wanted });
          namesByObject.set(object, wanted);
        },
      },
      position: { since: "1.8", get: () => found().data.indexOf(dataField()) },
      numberFormat: {
        since: "1.8",
        get: () => dataField().numberFormat,
        set: (value) => set({ numberFormat: text(value, "numberFormat") }),
      },
      summarizeBy: {
        since: "1.8",
        get: () => dataField().summarizeBy,
        set: (value) => {
          const wanted = text(value, "summarizeBy");
          if (wanted !== "Sum" && wanted !== "Count") throw apiNotFound(`summarizeBy = "${wanted}"`);
          const { field, summarizeBy } = dataField();
          const isPlain = dataField().name === `${summarizeBy} of ${field}`;
          set({
            summarizeBy: wanted,
            ...(isPlain ? { name: freeName(found(), `${wanted} of ${field}`) } : {}),
          });
          namesByObject.set(object, name);
        },
      },
    },
    parts: { field: { since: "1.8", get: () => hierarchy("PivotField", dataField().field) } },
  });
  namesByObject.set(object, name);
  return object;
}
