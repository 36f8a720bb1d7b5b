import type { WorkbookPlan } from "../../spreadsheet/plan";
import type { StyleFormat, Side } from "../planning/operations";
import type { DateSystem } from "../../spreadsheet/date-systems";
import { request } from "../host/host";
import { dateSystemOf, queueDateSystem } from "./date-system";

export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visibility: Excel.SheetVisibility | "Visible" | "Hidden" | "VeryHidden";
  readonly protected: boolean;
}

export interface NameState {
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
}

/** The parts of the workbook outside its cells that building and repairing may change. */
export interface WorkbookState {
  readonly sheets: readonly SheetState[];
  readonly names: readonly NameState[];
  readonly styles: ReadonlySet<string>;
  readonly tables: readonly { readonly name: string; readonly sheet: string }[];
  readonly activeSheet: string;
  readonly structureProtected: boolean;
  /** The year from which the workbook counts days. */
  readonly dates: DateSystem;
  readonly properties: Readonly<Record<PropertyName, string>>;
}

export const propertyNames = ["title", "subject", "author", "comments", "keywords"] as const;
export type PropertyName = (typeof propertyNames)[number];

/** Reads the state of the open workbook in one request. */
export async function readState(): Promise<WorkbookState> {
  const queued = await request(queueState);
  return stateOf(queued);
}

interface QueuedState {
  readonly sheets: Excel.WorksheetCollection;
  readonly names: Excel.NamedItemCollection;
  readonly styles: Excel.StyleCollection;
  readonly tables: Excel.TableCollection;
  readonly active: Excel.Worksheet;
  readonly protection: Excel.WorkbookProtection;
  readonly system: Excel.FunctionResult<number>;
  readonly properties: Excel.DocumentProperties;
}

function queueState({ workbook }: Excel.RequestContext): QueuedState {
  return {
    sheets: workbook.worksheets.load(
      "items/id,items/name,items/position,items/visibility,items/protection/protected",
    ),
    names: workbook.names.load("items/name,items/formula,items/comment,items/scope"),
    styles: workbook.styles.load("items/name"),
    tables: workbook.tables.load("items/name,items/worksheet/id"),
    active: workbook.worksheets.getActiveWorksheet().load("id"),
    protection: workbook.protection.load("protected"),
    system: queueDateSystem(workbook),
    properties: workbook.properties.load(propertyNames.join(",")),
  };
}

function stateOf({
  sheets,
  names,
  styles,
  tables,
  active,
  protection,
  system,
  properties,
}: QueuedState): WorkbookState {
  return {
    sheets: sheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      position: sheet.position,
      visibility: sheet.visibility,
      protected: sheet.protection.protected,
    })),
    names: names.items
      .filter((item) => item.scope === "Workbook")
      .map((item) => ({ name: item.name, formula: String(item.formula), comment: item.comment })),
    styles: new Set(styles.items.map((style) => style.name)),
    tables: tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.id })),
    activeSheet: active.id,
    structureProtected: protection.protected,
    dates: dateSystemOf(system),
    properties: {
      title: properties.title,
      subject: properties.subject,
      author: properties.author,
      comments: properties.comments,
      keywords: properties.keywords,
    },
  };
}

const styleFields =
  "horizontalAlignment,verticalAlignment,wrapText,indentLevel,numberFormat,locked," +
  "includeAlignment,includeBorder,includeFont,includeNumber,includePatterns,includeProtection," +
  "font/name,font/size,font/bold,font/italic,font/underline,font/color,fill/color,fill/pattern";

/** The formats of existing styles, by name: one request, or none if there are no names. */
export async function readStyles(names: readonly string[]): Promise<ReadonlyMap<string, StyleFormat>> {
  if (names.length === 0) return new Map();
  const queued = await request(({ workbook }) =>
    names.map((name) => {
      const style = workbook.styles.getItem(name).load(styleFields);
      return {
        name,
        style,
        borders: style.borders.load("items/sideIndex,items/style,items/weight,items/color"),
      };
    }),
  );
  return new Map(queued.map(({ name, style, borders }) => [name, formatOf(style, borders)]));
}

function formatOf(style: Excel.Style, borders: Excel.RangeBorderCollection): StyleFormat {
  const { name, size, bold, italic, underline, color } = style.font;
  const lines: Partial<Record<Side, Excel.Interfaces.RangeBorderUpdateData>> = {};
  for (const border of borders.items) {
    if (isSide(border.sideIndex)) lines[border.sideIndex] = lineOf(border);
  }
  return {
    font: { name, size, bold, italic, underline, color },
    fill: style.fill.pattern === "None" ? "" : style.fill.color,
    lines,
    cell: {
      horizontalAlignment: style.horizontalAlignment,
      verticalAlignment: style.verticalAlignment,
      wrapText: style.wrapText,
      indentLevel: style.indentLevel,
      numberFormat: style.numberFormat,
      locked: style.locked,
      includeAlignment: style.includeAlignment,
      includeBorder: style.includeBorder,
      includeFont: style.includeFont,
      includeNumber: style.includeNumber,
      includePatterns: style.includePatterns,
      includeProtection: style.includeProtection,
    },
  };
}

function lineOf({ style, weight, color }: Excel.RangeBorder): Excel.Interfaces.RangeBorderUpdateData {
  return style === "None" ? { style } : { style, weight, color };
}

function isSide(side: string): side is Side {
  return side === "EdgeTop" || side === "EdgeRight" || side === "EdgeBottom" || side === "EdgeLeft";
}

/** Whether the cells of a name have been deleted. */
export function isDangling(name: NameState): boolean {
  return name.formula.includes("#REF!");
}

/**
 * The plan's document properties that are still empty in the workbook. Other values are the owner's and stay.
 */
export function missingProperties(
  plan: WorkbookPlan,
  state: WorkbookState,
): Partial<Record<PropertyName, string>> {
  const missing = propertyNames.filter((name) => !state.properties[name] && plan.properties[name]);
  return Object.fromEntries(missing.map((name) => [name, plan.properties[name]]));
}
