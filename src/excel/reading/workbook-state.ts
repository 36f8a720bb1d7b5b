import type { WorkbookPlan } from "../../spreadsheet/plan";
import type { DateSystem } from "../../spreadsheet/date-systems";
import type { NormalFont } from "../planning/style-looks";
import { requestTryingSeparator } from "../host/list-separator";
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
  /** The font that a new style starts with; undefined if this Excel calls the style Normal by another name. */
  readonly font: NormalFont;
  readonly tables: readonly { readonly name: string; readonly sheet: string }[];
  readonly activeSheet: string;
  readonly structureProtected: boolean;
  /** The year from which the workbook counts days. */
  readonly dates: DateSystem;
  readonly properties: Readonly<Record<PropertyName, string>>;
}

const propertyNames = ["title", "subject", "author", "comments", "keywords"] as const;
export type PropertyName = (typeof propertyNames)[number];

/** Reads the state of the open workbook in one request. */
export async function readState(): Promise<WorkbookState> {
  return stateOf(await requestTryingSeparator(queueState));
}

export function queueState({ workbook }: Excel.RequestContext) {
  return {
    sheets: workbook.worksheets.load(
      "items/id,items/name,items/position,items/visibility,items/protection/protected",
    ),
    names: workbook.names.load("items/name,items/formula,items/comment,items/scope"),
    styles: workbook.styles.load("items/name"),
    normal: workbook.styles.getItemOrNullObject("Normal").load("font/name,font/size"),
    tables: workbook.tables.load("items/name,items/worksheet/id"),
    active: workbook.worksheets.getActiveWorksheet().load("id"),
    protection: workbook.protection.load("protected"),
    system: queueDateSystem(workbook),
    properties: workbook.properties.load(propertyNames.join(",")),
  };
}

export function stateOf({
  sheets,
  names,
  styles,
  normal,
  tables,
  active,
  protection,
  system,
  properties,
}: ReturnType<typeof queueState>): WorkbookState {
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
    font: normal.isNullObject ? undefined : { name: normal.font.name, size: normal.font.size },
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
