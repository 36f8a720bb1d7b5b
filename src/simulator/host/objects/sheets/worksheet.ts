import { cell, type Range } from "../../../../spreadsheet/address";
import { wholeSheet } from "../../../state/areas";
import { usedRange } from "../../../editing/edit-cells";
import { addSheet, deleteSheet, moveSheet, renameSheet, showSheet } from "../../../editing/edit-sheets";
import type { Sheet } from "../../../state/state";
import type { Excel } from "../../excel";
import { boolean, colour, oneOf, optionalText, text, wholeNumber } from "../../given";
import { invalidArgument, itemNotFound } from "../../../state/host-error";
import { HostObject, type Method } from "../../host-object";
import { collection, hasKey } from "../../members";
import { filterObject } from "../tables/auto-filter";
import { commentsObject } from "./comments";
import { chartsObject } from "../charts/charts";
import { customPropertiesObject } from "./custom-properties";
import { freezePanesObject } from "./freeze-panes";
import { namesObject } from "./names";
import { pageBreaksObject } from "./page-breaks";
import { pageLayoutObject } from "./page-layout";
import { pivotTablesObject } from "../pivots/pivots";
import { worksheetProtectionObject } from "./protection";
import { parseOnSheet } from "../ranges/cells";
import { rangeObject } from "../ranges/range";
import { rangeAreasObject } from "../ranges/range-areas";
import { slicersObject } from "../pivots/slicers";
import { tablesObject } from "../tables/tables";

const visibilities = ["Visible", "Hidden", "VeryHidden"] as const;

export function worksheetObject(excel: Excel, id: string): HostObject {
  const { workbook } = excel;
  const sheet = (): Sheet => workbook.sheet(id);
  const setGridlines = (value: unknown): void => {
    workbook.mustBeInFront();
    sheet().showGridlines = boolean(value, "showGridlines");
  };
  return new HostObject("Worksheet", {
    identity: () => ({ Id: id }),
    scalars: {
      id: { get: () => sheet().id },
      name: { get: () => sheet().name, set: (value) => renameSheet(workbook, sheet(), text(value, "name")) },
      position: {
        get: () => workbook.state.sheets.indexOf(sheet()),
        set: (value) => moveSheet(workbook, sheet(), wholeNumber(value, "position")),
      },
      visibility: {
        get: () => sheet().visibility,
        set: (value) => showSheet(workbook, sheet(), oneOf(value, visibilities, "visibility")),
      },
      tabColor: {
        since: "1.7",
        get: () => {
          const { tabColour, visibility } = sheet();
          return workbook.behaviours.hidesTabColours && visibility !== "Visible" ? null : tabColour;
        },
        set: (value) => {
          sheet().tabColour = value === "" ? "" : colour(value, "tabColor");
        },
      },
      showGridlines: { since: "1.8", get: () => sheet().showGridlines, set: setGridlines },
      // The client sets it under another name than it loads it.
      gridlines: { since: "1.8", set: setGridlines },
    },
    parts: {
      autoFilter: { since: "1.9", get: () => filterObject(excel, sheet()) },
      comments: { since: "1.10", get: () => commentsObject(excel, sheet()) },
      charts: { get: () => chartsObject(excel, sheet()) },
      customProperties: { since: "1.12", get: () => customPropertiesObject(sheet()) },
      freezePanes: { since: "1.7", get: () => freezePanesObject(excel, sheet()) },
      horizontalPageBreaks: { since: "1.9", get: () => pageBreaksObject(excel, sheet()) },
      names: { since: "1.4", get: () => namesObject(excel, sheet()) },
      pageLayout: { since: "1.9", get: () => pageLayoutObject(excel, sheet()) },
      pivotTables: { since: "1.3", get: () => pivotTablesObject(excel, sheet()) },
      protection: { since: "1.2", get: () => worksheetProtectionObject(excel, sheet()) },
      slicers: { since: "1.10", get: () => slicersObject(excel, sheet()) },
      tables: { get: () => tablesObject(excel, sheet()) },
    },
    methods: {
      ...eventMethods(excel, id),
      activate: {
        call: () => {
          workbook.mustBeInFront();
          workbook.activate(sheet());
        },
      },
      calculate: { since: "1.6", call: () => workbook.calculator.calculateAll() },
      delete: {
        call: () => {
          workbook.mustBeInFront();
          deleteSheet(workbook, sheet());
        },
      },
      getRange: {
        call: ([address]) => {
          const [area = wholeSheet, ...more] = areasGiven(excel, sheet(), address);
          if (more.length > 0) throw invalidArgument("getRange takes one area");
          return rangeObject(excel, id, area);
        },
      },
      getRanges: {
        since: "1.9",
        call: ([address]) => rangeAreasObject(excel, id, areasGiven(excel, sheet(), address)),
      },
      getUsedRange: {
        since: "1.2",
        call: ([valuesOnly]) => {
          const used = usedRange(sheet(), wholeSheet, valuesOnly === true);
          return rangeObject(excel, id, used ?? cell(1, 1));
        },
      },
      getUsedRangeOrNullObject: {
        since: "1.4",
        call: ([valuesOnly]) => {
          const used = usedRange(sheet(), wholeSheet, valuesOnly === true);
          return used ? rangeObject(excel, id, used) : null;
        },
      },
    },
  });
}

/** `workbook.worksheets`. */
export function worksheetsObject(excel: Excel): HostObject {
  const { workbook } = excel;
  const all = collection(
    "the sheet",
    () => workbook.state.sheets,
    hasKey,
    ({ id }) => worksheetObject(excel, id),
  );
  return new HostObject("WorksheetCollection", {
    items: all.items,
    item: all.item,
    methods: {
      ...eventMethods(excel, "Workbook"),
      add: {
        call: ([name]) => {
          workbook.mustBeInFront();
          return worksheetObject(excel, addSheet(workbook, optionalText(name, "name")).id);
        },
      },
      getActiveWorksheet: { call: () => worksheetObject(excel, workbook.state.activeSheet) },
      getFirst: {
        since: "1.5",
        call: ([visibleOnly]) => {
          const first = all.list().find(({ visibility }) => visibleOnly !== true || visibility === "Visible");
          if (!first) throw itemNotFound("the sheet");
          return worksheetObject(excel, first.id);
        },
      },
      getItemOrNullObject: { since: "1.4", call: all.orNull },
    },
  });
}

function areasGiven(excel: Excel, sheet: Sheet, address: unknown): readonly Range[] {
  const given = optionalText(address, "address");
  return given === undefined || given === "" ? [wholeSheet] : parseOnSheet(excel, sheet, given);
}

/** The events by the names under which the client registers. */
const events = ["ActivatedEvent", "AddedEvent", "DataChangedEvent", "DeletedEvent", "SelectionChangedEvent"];

/** Methods to register and unregister. `target` is the id of a sheet, or `Workbook` for all sheets. */
function eventMethods({ listeners }: Excel, target: string): Readonly<Record<string, Method>> {
  const methods: Record<string, Method> = {};
  for (const event of events) {
    const key = `${target} ${event}`;
    const count = (by: number) => () => void listeners.set(key, (listeners.get(key) ?? 0) + by);
    methods[`_Register${event}`] = { since: "1.7", call: count(1) };
    methods[`_Unregister${event}`] = { since: "1.7", call: count(-1) };
  }
  return methods;
}
