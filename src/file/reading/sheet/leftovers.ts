import type { Relationship } from "../../package/package-parts";
import { children, flag, word } from "../../xml/elements";
import type { NotCarried } from "../cells/not-carried";
import type { XmlElement } from "../../xml/parse-xml";

/**
 * What a file can hold beside what a plan says, by the name of the element or the kind of the relationship: the words
 * for it, or "" for what says nothing to a person, is made anew by every program, or is spoken of elsewhere.
 */
type Known = ReadonlyMap<string, string>;
const known = (words: Readonly<Record<string, string>>): Known => new Map(Object.entries(words));

const notKept = (what: string): string => `${what} are not kept`;
const queries = notKept("Connections to data elsewhere");
const controls = notKept("Buttons, form controls and embedded objects");
const slicers = notKept("Slicers and timelines");
const maps = notKept("Mappings to XML");
const said = "";

const rootRelationships = known({
  officeDocument: said,
  "core-properties": said,
  "extended-properties": said,
  "custom-properties": said,
  thumbnail: said,
  origin: notKept("Digital signatures"),
  classificationlabels: notKept("Sensitivity labels"),
  extensibility: notKept("Buttons that the workbook adds to the ribbon"),
  webextensiontaskpanes: notKept("Add-ins that the workbook opens"),
});

const workbookRelationships = known({
  worksheet: said,
  styles: said,
  theme: said,
  sharedStrings: said,
  calcChain: said,
  sheetMetadata: said,
  volatileDependencies: said,
  person: said,
  pivotCacheDefinition: said,
  externalLink: notKept("Links to other workbooks"),
  vbaProject: notKept("Macros"),
  connections: queries,
  customXml: notKept("Data that other programs keep inside the workbook"),
  chartsheet: notKept("Sheets that are only a chart"),
  dialogsheet: notKept("Sheets of old dialogues and macros"),
  xlMacrosheet: notKept("Sheets of old dialogues and macros"),
  slicerCache: slicers,
  timelineCache: slicers,
  xmlMaps: maps,
});

const sheetRelationships = known({
  drawing: said,
  table: said,
  hyperlink: said,
  vmlDrawing: said,
  printerSettings: said,
  image: said,
  comments: notKept("Comments"),
  threadedComment: notKept("Comments"),
  pivotTable: said,
  queryTable: queries,
  slicer: slicers,
  timeline: slicers,
  oleObject: controls,
  package: controls,
  control: controls,
  ctrlProp: controls,
  tableSingleCells: maps,
});

const workbookElements = known({
  fileVersion: said,
  workbookPr: said,
  AlternateContent: said,
  revisionPtr: said,
  bookViews: said,
  sheets: said,
  definedNames: said,
  calcPr: said,
  workbookProtection: said,
  externalReferences: said,
  pivotCaches: said,
  fileRecoveryPr: said,
  extLst: said,
  fileSharing: "The advice to open the workbook read-only is not kept",
  customWorkbookViews: notKept("Views that people saved"),
});

const sheetElements = known({
  sheetPr: said,
  dimension: said,
  sheetViews: said,
  sheetFormatPr: said,
  cols: said,
  sheetData: said,
  sheetCalcPr: said,
  sheetProtection: said,
  sortState: said,
  mergeCells: said,
  phoneticPr: said,
  conditionalFormatting: said,
  dataValidations: said,
  hyperlinks: said,
  printOptions: said,
  pageMargins: said,
  pageSetup: said,
  headerFooter: said,
  drawing: said,
  legacyDrawing: said,
  tableParts: said,
  extLst: said,
  autoFilter: "Filters of cells that are no table are not kept",
  protectedRanges: notKept("Ranges that some people may edit on a protected sheet"),
  scenarios: notKept("Scenarios"),
  dataConsolidate: notKept("Consolidations"),
  customSheetViews: notKept("Views that people saved"),
  rowBreaks: notKept("Page breaks set by hand"),
  colBreaks: notKept("Page breaks set by hand"),
  cellWatches: notKept("Watched cells"),
  ignoredErrors: "Cells marked as no error may be marked as errors again",
  legacyDrawingHF: notKept("Pictures in headers and footers"),
  picture: notKept("Pictures behind the cells"),
  oleObjects: controls,
  controls,
  AlternateContent: controls,
});

const sheetExtensions = known({
  conditionalFormattings: "Conditional formats that are not by formula are not kept",
  dataValidations: "Validations that look at other sheets are not kept",
  sparklineGroups: notKept("Small charts inside cells"),
  slicerList: slicers,
  timelineRefs: slicers,
  protectedRanges: notKept("Ranges that some people may edit on a protected sheet"),
  ignoredErrors: "Cells marked as no error may be marked as errors again",
});

/** Speaks of what leads from the archive, the workbook or a sheet and has no place in a plan. */
export function tellRelationships(
  from: "root" | "workbook" | "sheet",
  relationships: readonly Relationship[],
  notCarried: NotCarried,
  sheet?: string,
): void {
  const kinds = { root: rootRelationships, workbook: workbookRelationships, sheet: sheetRelationships }[from];
  for (const { type } of relationships) tell(kinds, type, notCarried, sheet);
}

/** Speaks of what the workbook's own part says and a plan cannot. */
export function tellWorkbook(workbook: XmlElement, notCarried: NotCarried): void {
  for (const { name } of workbook.children) tell(workbookElements, name, notCarried);
  for (const element of workbook.children) {
    if (element.name === "workbookPr" && flag(element, "date1904"))
      notCarried.add("The workbook counts its days from 1904, so its dates become four years earlier");
    if (
      element.name === "workbookProtection" &&
      ["lockStructure", "lockWindows"].some((one) => flag(element, one))
    )
      notCarried.add("The order and names of the sheets are no longer protected");
    if (element.name === "calcPr") {
      if (/^manual|autoNoTable$/.test(word(element, "calcMode")) || flag(element, "iterate"))
        notCarried.add("Formulas are calculated by themselves, whatever was chosen");
      if (!flag(element, "fullPrecision", true))
        notCarried.add("Figures are no longer rounded as they are shown");
    }
  }
}

/** Speaks of what a worksheet says and a plan cannot, but for what its readers speak of themselves. */
export function tellWorksheet(worksheet: XmlElement, sheet: string, notCarried: NotCarried): void {
  for (const { name } of worksheet.children) tell(sheetElements, name, notCarried, sheet);
  for (const list of children(worksheet, "extLst")) {
    for (const extension of children(list, "ext")) {
      for (const { name } of extension.children) tell(sheetExtensions, name, notCarried, sheet);
    }
  }
  const views = worksheet.children.find(({ name }) => name === "sheetViews");
  for (const view of children(views, "sheetView")) {
    const zoom = word(view, "zoomScale");
    if (zoom !== "" && zoom !== "100") notCarried.add("How far a sheet is zoomed is not kept", sheet);
    if (flag(view, "rightToLeft")) notCarried.add("Sheets run from left to right", sheet);
    const isSpecial =
      flag(view, "showFormulas") ||
      !flag(view, "showRowColHeaders", true) ||
      !flag(view, "showZeros", true) ||
      !/^(normal)?$/.test(word(view, "view"));
    if (isSpecial)
      notCarried.add("Sheets are shown in Excel's normal view, with headings and noughts", sheet);
    for (const pane of children(view, "pane")) {
      if (!/^frozen/.test(word(pane, "state")))
        notCarried.add("Windows split in panes that scroll are not kept", sheet);
    }
  }
}

function tell(kinds: Known, name: string, notCarried: NotCarried, sheet?: string): void {
  const words = kinds.get(name) ?? `Something of the kind "${name}" is not kept`;
  if (words !== said) notCarried.add(words, sheet);
}
