import { cell } from "../../spreadsheet/address";
import type { ProtectionPlan } from "../../spreadsheet/plan";
import { builtInStyles } from "./built-in-styles";
import { formatState, groupNames, normalFormat, type FormatGroup, type Style } from "./format";
import { noHeadersFooters } from "./headers-footers";
import type { Page, Sheet, WorkbookState } from "./state";

export const standardColumnWidth = 48;
export const standardRowHeight = 15;

const includesAll = Object.fromEntries(groupNames.map((group) => [group, true])) as Record<FormatGroup, true>;

export const normalStyle: Style = {
  name: "Normal",
  builtIn: true,
  includes: includesAll,
  format: normalFormat,
};

export function newStyle(name: string, normal: Style): Style {
  return { name, builtIn: false, includes: includesAll, format: normal.format };
}

export const plainPage: Page = {
  orientation: "Portrait",
  paperSize: "Letter",
  zoom: { scale: 100 },
  headersFooters: noHeadersFooters,
  titleRows: undefined,
  printArea: [],
  breaks: [],
};

export function newSheet(id: string, name: string): Sheet {
  return {
    id,
    name,
    visibility: "Visible",
    tabColour: "",
    showGridlines: true,
    cells: new Map(),
    format: formatState("Normal", {}),
    columnFormats: new Map(),
    rowFormats: new Map(),
    columns: new Map(),
    rows: new Map(),
    merges: [],
    validations: [],
    conditionalFormats: [],
    tables: [],
    charts: [],
    pivots: [],
    slicers: [],
    comments: [],
    filters: [],
    hyperlinks: new Map(),
    names: new Map(),
    customProperties: new Map(),
    freeze: undefined,
    protection: undefined,
    page: plainPage,
  };
}

/** A new, blank workbook. */
export function blankState(): WorkbookState {
  const sheet = newSheet("{SHEET-1}", "Sheet1");
  return {
    sheets: [sheet],
    styles: new Map([normalStyle, ...builtInStyles].map((style) => [style.name.toLowerCase(), style])),
    names: new Map(),
    properties: { title: "", subject: "", author: "", keywords: "", comments: "" },
    created: "2026-01-01T00:00:00Z",
    structureProtection: undefined,
    activeSheet: sheet.id,
    selection: { sheetId: sheet.id, areas: [cell(1, 1)] },
    calculationMode: "Automatic",
    dates: 1900,
    nextId: 2,
  };
}

/** Excel's default options for a protected sheet. */
export const protectionDefaults: Readonly<Record<string, boolean | string>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export function optionsOf(plan: ProtectionPlan): Readonly<Record<string, boolean | string>> {
  return {
    ...protectionDefaults,
    allowFormatColumns: plan.formatColumns,
    allowFormatRows: plan.formatRows,
    allowAutoFilter: plan.autoFilter,
    allowEditObjects: plan.editObjects,
  };
}
