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
const known = (words: Readonly<Record<string, string>>, handledNames = ""): Known =>
  new Map([...handledNames.split(" ").map((name) => [name, handled] as const), ...Object.entries(words)]);

const rootRelationships = known(
  {
    origin: w.signatures,
    extensibility: w.ribbonButtons,
    webextensiontaskpanes: w.addIns,
  },
  "officeDocument core-properties extended-properties custom-properties thumbnail classificationlabels",
);

const workbookRelationships = known(
  {
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
  },
  "worksheet styles theme sharedStrings calcChain sheetMetadata volatileDependencies person " +
    "pivotCacheDefinition",
);

const sheetRelationships = known(
  {
    comments: w.comments,
    threadedComment: w.comments,
    queryTable: w.dataConnections,
    slicer: w.slicers,
    timeline: w.slicers,
    oleObject: w.controls,
    package: w.controls,
    control: w.controls,
    ctrlProp: w.controls,
    tableSingleCells: w.xmlMaps,
  },
  "drawing table hyperlink vmlDrawing printerSettings image pivotTable",
);

const workbookElements = known(
  {
    fileSharing: w.readOnly,
    customWorkbookViews: w.customViews,
  },
  "fileVersion workbookPr bookViews sheets definedNames calcPr workbookProtection " +
    "externalReferences pivotCaches fileRecoveryPr extLst",
);

const sheetElements = known(
  {
    autoFilter: w.filters,
    protectedRanges: w.protectedRanges,
    scenarios: w.scenarios,
    dataConsolidate: w.consolidations,
    customSheetViews: w.customViews,
    colBreaks: w.pageBreaks,
    cellWatches: w.watchedCells,
    ignoredErrors: w.ignoredErrors,
    legacyDrawingHF: w.headerPictures,
    picture: w.backgrounds,
    oleObjects: w.controls,
    controls: w.controls,
  },
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection sortState " +
    "mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins " +
    "pageSetup headerFooter rowBreaks drawing legacyDrawing tableParts extLst",
);

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
