import type { Relationship } from "../../guard/relationships";
import { children, findAnywhere, flag, localName, textOf } from "../../xml/elements";
import type { NotCarried } from "../cells/not-carried";
import { notCarriedWords as w } from "../../words/not-carried";
import type { XmlElement } from "../../xml/parse-xml";

/**
 * Sentences for content that a plan cannot contain, by the name of the element or the type of the
 * relationship.
 */
type Known = ReadonlyMap<string, string>;
/** For content that is read elsewhere, is written by every program, or means nothing to a user. */
const handled = "";
const known = (words: Readonly<Record<string, string>>): Known => new Map(Object.entries(words));

const rootRelationships = known({
  officeDocument: handled,
  "core-properties": handled,
  "extended-properties": handled,
  "custom-properties": handled,
  thumbnail: handled,
  origin: w.signatures,
  classificationlabels: handled,
  extensibility: w.ribbonButtons,
  webextensiontaskpanes: w.addIns,
});

const workbookRelationships = known({
  worksheet: handled,
  styles: handled,
  theme: handled,
  sharedStrings: handled,
  calcChain: handled,
  sheetMetadata: handled,
  volatileDependencies: handled,
  person: handled,
  pivotCacheDefinition: handled,
  externalLink: w.externalLinks,
  vbaProject: w.macros,
  connections: w.dataConnections,
  customXml: w.customXml,
  chartsheet: w.chartSheets,
  dialogsheet: w.dialogSheets,
  xlMacrosheet: w.dialogSheets,
  slicerCache: w.slicers,
  timelineCache: w.slicers,
  xmlMaps: w.xmlMaps,
});

const sheetRelationships = known({
  drawing: handled,
  table: handled,
  hyperlink: handled,
  vmlDrawing: handled,
  printerSettings: handled,
  image: handled,
  comments: w.comments,
  threadedComment: w.comments,
  pivotTable: handled,
  queryTable: w.dataConnections,
  slicer: w.slicers,
  timeline: w.slicers,
  oleObject: w.controls,
  package: w.controls,
  control: w.controls,
  ctrlProp: w.controls,
  tableSingleCells: w.xmlMaps,
});

const workbookElements = known({
  fileVersion: handled,
  workbookPr: handled,
  bookViews: handled,
  sheets: handled,
  definedNames: handled,
  calcPr: handled,
  workbookProtection: handled,
  externalReferences: handled,
  pivotCaches: handled,
  fileRecoveryPr: handled,
  extLst: handled,
  fileSharing: w.readOnly,
  customWorkbookViews: w.customViews,
});

const sheetElements = known({
  sheetPr: handled,
  dimension: handled,
  sheetViews: handled,
  sheetFormatPr: handled,
  cols: handled,
  sheetData: handled,
  sheetCalcPr: handled,
  sheetProtection: handled,
  sortState: handled,
  mergeCells: handled,
  phoneticPr: handled,
  conditionalFormatting: handled,
  dataValidations: handled,
  hyperlinks: handled,
  printOptions: handled,
  pageMargins: handled,
  pageSetup: handled,
  headerFooter: handled,
  drawing: handled,
  legacyDrawing: handled,
  tableParts: handled,
  extLst: handled,
  autoFilter: w.filters,
  protectedRanges: w.protectedRanges,
  scenarios: w.scenarios,
  dataConsolidate: w.consolidations,
  customSheetViews: w.customViews,
  rowBreaks: w.pageBreaks,
  colBreaks: w.pageBreaks,
  cellWatches: w.watchedCells,
  ignoredErrors: w.ignoredErrors,
  legacyDrawingHF: w.headerPictures,
  picture: w.backgrounds,
  oleObjects: w.controls,
  controls: w.controls,
});

const sheetExtensions = known({
  conditionalFormattings: w.conditionalFormats,
  dataValidations: w.otherSheetValidation,
  sparklineGroups: w.sparklines,
  slicerList: w.slicers,
  timelineRefs: w.slicers,
  protectedRanges: w.protectedRanges,
  ignoredErrors: w.ignoredErrors,
});

/** Reports relationships of the archive, the workbook or a sheet to content that a plan cannot contain. */
export function reportRelationships(
  from: "root" | "workbook" | "sheet",
  relationships: readonly Relationship[],
  notCarried: NotCarried,
  sheet?: string,
): void {
  const kinds = { root: rootRelationships, workbook: workbookRelationships, sheet: sheetRelationships }[from];
  for (const { type } of relationships) report(kinds, type, notCarried, sheet);
}

/** Reports what a plan cannot contain of the workbook part. */
export function reportWorkbook(workbook: XmlElement, notCarried: NotCarried): void {
  for (const { name } of workbook.children) report(workbookElements, name, notCarried);
  for (const element of workbook.children) {
    if (
      element.name === "workbookProtection" &&
      ["lockStructure", "lockWindows"].some((one) => flag(element, one))
    )
      notCarried.add(w.structure);
    if (element.name === "calcPr") {
      if (/^manual|autoNoTable$/.test(textOf(element, "calcMode")) || flag(element, "iterate"))
        notCarried.add(w.calculation);
      if (!flag(element, "fullPrecision", true)) notCarried.add(w.precision);
    }
  }
}

/** Reports what a plan cannot contain of a worksheet, except what other readers report. */
export function reportWorksheet(worksheet: XmlElement, sheet: string, notCarried: NotCarried): void {
  for (const { name } of worksheet.children) report(sheetElements, name, notCarried, sheet);
  for (const list of children(worksheet, "extLst")) {
    for (const extension of children(list, "ext")) {
      for (const one of extension.children.filter((each) => isForeign(each) && !isChoice(each)))
        report(sheetExtensions, localName(one), notCarried, sheet);
    }
  }
  for (const choice of children(worksheet, "mc:AlternateContent"))
    if (["controls", "oleObjects"].some((name) => findAnywhere(choice, name).length > 0))
      notCarried.add(w.controls, sheet);
  const views = worksheet.children.find(({ name }) => name === "sheetViews");
  for (const view of children(views, "sheetView")) {
    const zoom = textOf(view, "zoomScale");
    if (zoom !== "" && zoom !== "100") notCarried.add(w.zoom, sheet);
    if (flag(view, "rightToLeft")) notCarried.add(w.rightToLeft, sheet);
    const isSpecial =
      flag(view, "showFormulas") ||
      !flag(view, "showRowColHeaders", true) ||
      !flag(view, "showZeros", true) ||
      !/^(normal)?$/.test(textOf(view, "view"));
    if (isSpecial) notCarried.add(w.view, sheet);
    for (const pane of children(view, "pane")) {
      if (!/^frozen/.test(textOf(pane, "state"))) notCarried.add(w.splitWindows, sheet);
    }
  }
}

/** Alternate content inside an extension is one more way to write the same thing. */
function isChoice({ name }: XmlElement): boolean {
  return name === "mc:AlternateContent";
}

/** Whether an element belongs to a namespace other than that of the part: an extension of our own namespace is none. */
function isForeign({ name }: Pick<XmlElement, "name">): boolean {
  return name.includes(":");
}

function report(kinds: Known, name: string, notCarried: NotCarried, sheet?: string): void {
  // Elements of other namespaces mean nothing to programs that do not know them.
  const words = kinds.get(name) ?? (isForeign({ name }) ? handled : w.unknown(name));
  if (words !== handled) notCarried.add(words, sheet);
}
