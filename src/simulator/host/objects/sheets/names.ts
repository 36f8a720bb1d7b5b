import { reference } from "../../../../spreadsheet/address";
import { asShown } from "../../../formulas/rewrite";
import { findDefinedNameProblem } from "../../../state/sheet-names";
import type { Name, Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { boolean, formula, optionalText, text } from "../../given";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../../../state/host-error";
import { HostObject } from "../../host-object";
import { collection, property } from "../../members";
import { areaOf, cellsOf } from "../ranges/cells";
import { rangeObject } from "../ranges/range";

/** `workbook.names`, or `worksheet.names` if a sheet is given. */
export function namesObject(excel: Excel, sheet?: Sheet): HostObject {
  const names = sheet ? sheet.names : excel.workbook.state.names;
  const all = collection(
    "the name",
    () => [...names.values()],
    ({ name }, key) => name.toLowerCase() === String(key).toLowerCase(),
    ({ name }) => nameObject(excel, names, name, sheet),
  );
  return new HostObject("NamedItemCollection", {
    items: all.items,
    item: all.item,
    methods: {
      getItemOrNullObject: { since: "1.4", call: all.orNull },
      add: {
        since: "1.4",
        call: ([given, target, comment]) => {
          excel.workbook.mustBeInFront();
          const name = text(given, "name");
          const problem = findDefinedNameProblem(name);
          if (problem !== undefined) throw invalidArgument(problem);
          const isTable = excel.workbook.state.sheets.some((one) =>
            one.tables.some((table) => table.name.toLowerCase() === name.toLowerCase()),
          );
          if (all.find(name) || isTable) throw itemAlreadyExists(`the name ${name}`);
          const refersTo = formulaGiven(excel, target);
          const note = optionalText(comment, "comment") ?? "";
          if (note.length > 255) throw invalidArgument("a comment is longer than 255 characters");
          names.set(name.toLowerCase(), { name, formula: refersTo, comment: note, visible: true });
          excel.workbook.calculator.structureChanged();
          return nameObject(excel, names, name, sheet);
        },
      },
    },
  });
}

function formulaGiven({ workbook }: Excel, target: unknown): string {
  if (!(target instanceof HostObject)) return formula(workbook, target, "the formula of a name");
  return `=${reference(cellsOf(target, "reference").sheet().name, areaOf(target, "reference"))}`;
}

function nameObject(excel: Excel, names: Map<string, Name>, name: string, sheet?: Sheet): HostObject {
  const key = name.toLowerCase();
  const found = (): Name => {
    const one = names.get(key);
    if (!one) throw itemNotFound(`the name ${name}`);
    return one;
  };
  const change = (fields: Partial<Name>): void => {
    names.set(key, { ...found(), ...fields });
    excel.workbook.calculator.structureChanged();
  };
  const range = (): HostObject | null => {
    const cells = excel.workbook.findCells(found().formula.slice(1));
    return cells ? rangeObject(excel, cells.sheet.id, cells.range) : null;
  };
  const item = { found, change };
  return new HostObject("NamedItem", {
    identity: () => ({ _Id: name }),
    scalars: {
      name: { get: () => found().name },
      comment: property(item, "comment", text, "1.4"),
      formula: {
        since: "1.7",
        get: () => asShown(found().formula),
        set: (value) => change({ formula: formulaGiven(excel, text(value, "formula")) }),
      },
      visible: property(item, "visible", boolean),
      scope: { since: "1.4", get: () => (found() && sheet ? "Worksheet" : "Workbook") },
      type: { get: () => (/#REF!/.test(found().formula) ? "Error" : range() ? "Range" : "String") },
      value: { get: () => asShown(found().formula).slice(1) },
    },
    parts: {
      worksheet: {
        since: "1.4",
        get: () => {
          if (!sheet) throw itemNotFound("the sheet of a name of the workbook");
          return excel.worksheetObject(sheet.id);
        },
      },
    },
    methods: {
      delete: {
        since: "1.4",
        call: () => {
          names.delete(found().name.toLowerCase());
          excel.workbook.calculator.structureChanged();
        },
      },
      getRangeOrNullObject: { since: "1.4", call: range },
    },
  });
}
