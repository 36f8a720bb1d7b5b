import { reference } from "../../../../spreadsheet/address";
import { asShown } from "../../../formulas/rewrite";
import { parseArea } from "../../../state/areas";
import { findDefinedNameProblem } from "../../../state/sheet-names";
import type { Name, Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { boolean, optionalText, text } from "../../given";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../../../state/host-error";
import { HostObject } from "../../host-object";
import { cellsOf } from "../ranges/cells";
import { rangeObject } from "../ranges/range";

/** `workbook.names`, or `worksheet.names` if a sheet is given. */
export function namesObject(excel: Excel, sheet?: Sheet): HostObject {
  const names = sheet ? sheet.names : excel.workbook.state.names;
  const find = (name: unknown): Name | undefined => names.get(text(name, "name").toLowerCase());
  const item = (name: unknown): HostObject => {
    const found = find(name);
    if (!found) throw itemNotFound(`the name ${String(name)}`);
    return nameObject(excel, names, found.name, sheet);
  };
  return new HostObject("NamedItemCollection", {
    items: () => [...names.values()].map((name) => nameObject(excel, names, name.name, sheet)),
    item,
    methods: {
      getCount: { since: "1.4", call: () => names.size },
      getItemOrNullObject: { since: "1.4", call: ([name]) => (find(name) ? item(name) : null) },
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
          if (find(name) || isTable) throw itemAlreadyExists(`the name ${name}`);
          const formula = formulaGiven(excel, target);
          const note = optionalText(comment, "comment") ?? "";
          if (note.length > 255) throw invalidArgument("a comment is longer than 255 characters");
          names.set(name.toLowerCase(), { name, formula, comment: note, visible: true });
          excel.workbook.calculator.structureChanged();
          return nameObject(excel, names, name, sheet);
        },
      },
    },
  });
}

function formulaGiven(excel: Excel, target: unknown): string {
  if (!(target instanceof HostObject)) {
    const formula = text(target, "reference");
    if (!formula.startsWith("=")) throw invalidArgument("the formula of a name begins with =");
    excel.workbook.mustBeFormula(formula);
    return formula;
  }
  const cells = cellsOf(target, "reference");
  const [area, ...more] = cells.areas;
  if (!area || more.length > 0) throw invalidArgument("reference");
  return `=${reference(cells.sheet().name, area)}`;
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
    const [, quoted, plain, local = ""] =
      /^=(?:'((?:[^']|'')+)'!|([^'!\s]+)!)([$A-Z\d:]+)$/i.exec(found().formula) ?? [];
    const target = excel.workbook.findSheet(quoted?.replace(/''/g, "'") ?? plain ?? "");
    const area = parseArea(local);
    return target && area ? rangeObject(excel, target.id, area) : null;
  };
  return new HostObject("NamedItem", {
    identity: () => ({ _Id: name }),
    scalars: {
      name: { get: () => found().name },
      comment: {
        since: "1.4",
        get: () => found().comment,
        set: (value) => change({ comment: text(value, "comment") }),
      },
      formula: {
        since: "1.7",
        get: () => asShown(found().formula),
        set: (value) => change({ formula: formulaGiven(excel, text(value, "formula")) }),
      },
      visible: { get: () => found().visible, set: (value) => change({ visible: boolean(value, "visible") }) },
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
      getRange: {
        call: () => {
          const object = range();
          if (!object) throw itemNotFound(`the range of ${name}`);
          return object;
        },
      },
      getRangeOrNullObject: { since: "1.4", call: () => range() },
    },
  });
}
