import type { Check } from "../bench/check";
import { batchChecks } from "./workbook/batches";
import { chartChecks } from "./objects/charts";
import { conditionalFormatChecks } from "./formats/conditional-formats";
import { eventChecks } from "./workbook/events";
import { fileFormulaChecks } from "./cells/file-formulas";
import { filledTableChecks } from "./objects/filled-tables";
import { formulaChecks } from "./cells/formulas";
import { hostChecks } from "./workbook/host";
import { layoutChecks } from "./formats/layout";
import { newWorkbookChecks } from "./by-hand/new-workbooks";
import { objectChecks } from "./objects/objects";
import { pageChecks } from "./page/page";
import { paneChecks } from "./by-hand/pane";
import { pivotChecks } from "./objects/pivots";
import { protectionChecks } from "./workbook/protection";
import { readingChecks } from "./cells/reading";
import { sheetChecks } from "./workbook/sheets";
import { styleChecks } from "./formats/styles";
import { textCellChecks } from "./cells/text-cells";
import { typedValueChecks } from "./cells/typed-values";
import { typingChecks } from "./by-hand/typing";
import { validationChecks } from "./cells/validation";

/** Something that the product assumes of Excel, with the checks that try it. */
export interface Assumption {
  /** Words joined by hyphens; never changes. */
  readonly id: string;
  readonly statement: string;
  readonly checks: readonly Check[];
}

/** All assumptions, in the order in which their checks run and are reported. Checks by hand come last. */
export const assumptions: readonly Assumption[] = [
  { id: "host-facts", statement: "Excel says what it is and what it supports.", checks: hostChecks },
  { id: "page-allowed", statement: "The page’s policy allows what the pane needs.", checks: pageChecks },
  { id: "sheets", statement: "Sheets are added, found, hidden and shown.", checks: sheetChecks },
  { id: "typed-text", statement: "Text stays as it was written.", checks: typedValueChecks },
  { id: "text-cells", statement: "Cells with the Text format keep what is typed.", checks: textCellChecks },
  { id: "reading", statement: "Sheets are read whole and correctly.", checks: readingChecks },
  { id: "formulas", statement: "Formulas give the values that files have.", checks: formulaChecks },
  {
    id: "formulas-in-files",
    statement: "Formulas stay the same between Excel and files.",
    checks: fileFormulaChecks,
  },
  { id: "styles", statement: "Named styles carry the formats of cells.", checks: styleChecks },
  { id: "validation", statement: "Validation rules are kept and enforced.", checks: validationChecks },
  {
    id: "colour-rules",
    statement: "Conditional formats are kept and read back.",
    checks: conditionalFormatChecks,
  },
  {
    id: "protection",
    statement: "Sheets are protected and unprotected around a change.",
    checks: protectionChecks,
  },
  { id: "layout", statement: "Panes, pages and links are kept.", checks: layoutChecks },
  { id: "names-and-tables", statement: "Names and tables are kept and found.", checks: objectChecks },
  { id: "formulas-in-tables", statement: "Formulas in tables can be corrected.", checks: filledTableChecks },
  { id: "charts", statement: "Charts are drawn from cells and found by name.", checks: chartChecks },
  { id: "pivots", statement: "PivotTables are made, recognised and refreshed.", checks: pivotChecks },
  { id: "batches", statement: "A request does everything up to a failure.", checks: batchChecks },
  { id: "events", statement: "Excel reports edits, selections and sheets.", checks: eventChecks },
  { id: "typing", statement: "Nothing is lost or let in while someone types.", checks: typingChecks },
  { id: "new-workbooks", statement: "Workbooks can be handed over as new ones.", checks: newWorkbookChecks },
  { id: "pane", statement: "The pane takes and hands over files and texts.", checks: paneChecks },
];

export const allChecks: readonly Check[] = assumptions.flatMap(({ checks }) => checks);

/** The checks that run without a person. */
export const automaticChecks = allChecks.filter(({ byHand }) => !byHand);

/** The checks that need a person. Those during which the page may go away come last. */
export const checksByHand = allChecks.filter(({ byHand }) => byHand);

const assumptionsByCheck = new Map(
  assumptions.flatMap((assumption) => assumption.checks.map(({ id }) => [id, assumption])),
);

/** The id of the assumption that a check tries; empty if there is no such check. */
export function assumptionOf(checkId: string): string {
  return assumptionsByCheck.get(checkId)?.id ?? "";
}
