import { sourceOf } from "../../../editing/edit-pivots";
import type { Pivot, PivotData } from "../../../state/state";
import type { Workbook } from "../../../workbook/workbook";
import { text } from "../../given";
import { apiNotFound, invalidArgument, itemNotFound } from "../../../state/host-error";
import { HostObject, type Method, type Scalar } from "../../host-object";
import { collection, from, property, type Target } from "../../members";
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

function hierarchies(
  type: string,
  names: () => readonly string[],
  make: (name: string) => HostObject,
  methods: Readonly<Record<string, Method>> = {},
): HostObject {
  const isNamed = (name: string, key: unknown): boolean => name.toLowerCase() === String(key).toLowerCase();
  const { items, item, orNull } = collection("the field", names, isNamed, make);
  return new HostObject(type, {
    items,
    item,
    methods: from<Method>("1.8", { getItemOrNullObject: { call: orNull }, ...methods }),
  });
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
  return hierarchies("PivotHierarchyCollection", fields, (name) => hierarchy("PivotHierarchy", name));
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
  const without = (list: readonly string[], name: string): readonly string[] =>
    list.filter((one) => one !== name);
  return hierarchies("RowColumnPivotHierarchyCollection", () => found()[axis], make, {
    add: {
      call: ([given]) => {
        const name = nameOf(given);
        if (!fields().includes(name)) throw itemNotFound(`the field ${name}`);
        change({ [axis]: [...without(found()[axis], name), name], [other]: without(found()[other], name) });
        return make(name);
      },
    },
    remove: { call: ([given]) => change({ [axis]: without(found()[axis], nameOf(given)) }) },
  });
}

/** `pivotTable.dataHierarchies`. */
export function dataObject(target: PivotTarget, workbook: Workbook): HostObject {
  const { found, change } = target;
  const make = (name: string): HostObject => dataHierarchyObject(target, workbook, name);
  return hierarchies("DataPivotHierarchyCollection", () => found().data.map(({ name }) => name), make, {
    add: {
      call: ([given]) => {
        const field = nameOf(given);
        const summarizeBy = isNumeric(workbook, found(), field) ? "Sum" : "Count";
        const name = freeName(found(), `${summarizeBy} of ${field}`);
        change({ data: [...found().data, { field, name, summarizeBy, numberFormat: "General" }] });
        return make(name);
      },
    },
    remove: {
      call: ([given]) => change({ data: found().data.filter(({ name }) => name !== nameOf(given)) }),
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
  const field: Target<PivotData> = {
    found: () => {
      const one = found().data.find((data) => data.name === name);
      if (!one) throw itemNotFound(`the data field ${name}`);
      return one;
    },
    change: (fields) => {
      const before = field.found();
      change({ data: found().data.map((one) => (one === before ? { ...one, ...fields } : one)) });
      name = fields.name ?? name;
      namesByObject.set(object, name);
    },
  };
  const object = new HostObject("DataPivotHierarchy", {
    identity: () => ({ Id: name }),
    scalars: from<Scalar>("1.8", {
      id: { get: () => field.found().name },
      name: {
        get: () => field.found().name,
        set: (value) => {
          const wanted = text(value, "name");
          const before = field.found();
          const others = found().data.flatMap((one) => (one === before ? [] : one.name));
          const taken = [...(sourceOf(workbook, found())?.fields ?? []), ...others];
          if (taken.some((one) => one.toLowerCase() === wanted.toLowerCase()))
            throw invalidArgument(`the PivotTable already has a field ${wanted}`);
          field.change({ name: wanted });
        },
      },
      numberFormat: property(field, "numberFormat", text),
      summarizeBy: {
        get: () => field.found().summarizeBy,
        set: (value) => {
          if (value !== "Sum" && value !== "Count") throw apiNotFound(`summarizeBy = "${String(value)}"`);
          const { field: source, summarizeBy } = field.found();
          const isPlain = field.found().name === `${summarizeBy} of ${source}`;
          field.change({
            summarizeBy: value,
            ...(isPlain ? { name: freeName(found(), `${value} of ${source}`) } : {}),
          });
        },
      },
    }),
    parts: { field: { since: "1.8", get: () => hierarchy("PivotField", field.found().field) } },
  });
  namesByObject.set(object, name);
  return object;
}
