import type { WorkbookPlan } from "../../spreadsheet/plan";
import type { PartStore } from "../guard/part-store";
import { child, numberOf } from "../xml/elements";
import type { XmlElement } from "../xml/parse-xml";
import { colourReader } from "./looks/colours";
import { StyleNames } from "./looks/formats";
import { readLooks } from "./looks/looks";
import { NotCarried } from "./cells/not-carried";
import type { WorkbookParts } from "./workbook/parts";
import { reportRelationships, reportWorkbook } from "./sheet/leftovers";
import { readNames } from "./sheet/names";
import { pivotSources } from "./sheet/pivots";
import { readProperties } from "./sheet/properties";
import { type Workbook, readSheet } from "./sheet/read-sheet";
import { renameReferences } from "./sheet/rename-references";
import type { WorkbookPart } from "./workbook/read-workbook";

/** A whole workbook read from a file. */
export interface PlanRead {
  readonly plan: WorkbookPlan;
  /** What the file contains that a plan cannot, as sentences to show to users. */
  readonly notCarried: readonly string[];
}

/**
 * The view of a file as a plan: the inverse of `write`, as far as a plan can represent the file. All
 * worksheets are included, in order, even hidden ones. Dates are serial numbers with their number format,
 * errors are their text, and formulas have their saved values. Styles get new names, because a file keeps
 * formats but not the plan's names for them.
 */
export async function toPlan({ store, workbook, styles, worksheets }: WorkbookParts): Promise<PlanRead> {
  await loadRest(
    store,
    workbook,
    worksheets.map(({ part }) => part),
  );
  const notCarried = new NotCarried();
  const { element, allSheets } = workbook;
  const colour = colourReader(openTheme(store, workbook), styles);
  const looks = readLooks(styles, colour, notCarried);
  const sheets = worksheets.map(({ name }) => name);
  const { names, printing } = readNames(element, allSheets, sheets, notCarried);
  const shared: Workbook = {
    store,
    styles,
    colour,
    looks,
    styleNames: new StyleNames(),
    pivotSources: pivotSources(store, worksheets, styles),
    sheets,
    is1904: workbook.is1904,
    notCarried,
  };
  reportRelationships("root", store.relationships(""), notCarried);
  reportRelationships("workbook", store.relationships(workbook.part), notCarried);
  reportWorkbook(element, notCarried);
  const plan: WorkbookPlan = {
    ...readProperties(store, notCarried),
    font: looks.font,
    sheets: worksheets.map((sheet) =>
      renameReferences(readSheet(sheet, printing.get(sheet.name) ?? {}, shared), workbook.renamed),
    ),
    styles: shared.styleNames.styles,
    names,
    activeSheet: "",
  };
  return {
    plan: { ...plan, activeSheet: activeSheetOf(workbook, plan) },
    notCarried: notCarried.sentences(),
  };
}

/** Unpacks the parts that only a plan needs. */
async function loadRest(store: PartStore, workbook: WorkbookPart, sheets: readonly string[]): Promise<void> {
  const of = (parts: readonly string[], type: string): readonly string[] =>
    parts.flatMap((part) => store.targets(part, type));
  const pivots = of(sheets, "pivotTable");
  await store.load([
    ...store.targets(workbook.part, "theme"),
    ...of(sheets, "table"),
    ...pivots,
    ...of(of(sheets, "drawing"), "chart"),
  ]);
  await store.load(of(pivots, "pivotCacheDefinition"));
}

function openTheme(store: PartStore, workbook: WorkbookPart): XmlElement | undefined {
  const [part] = store.targets(workbook.part, "theme");
  return store.tree(part, { namespace: "a", name: "theme" });
}

/** The sheet that was active, or the first visible sheet if that is hidden or not a worksheet. */
function activeSheetOf({ element, allSheets }: WorkbookPart, { sheets }: WorkbookPlan): string {
  const name = allSheets[numberOf(child(element, "bookViews", "workbookView"), "activeTab") ?? 0];
  const visible = sheets.filter(({ visibility }) => visibility === "visible");
  return (visible.find((sheet) => sheet.name === name) ?? visible[0] ?? sheets[0])?.name ?? "";
}
