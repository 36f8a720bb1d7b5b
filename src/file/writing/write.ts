import type { NamedRange } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { quoteSheetName, reference } from "../../spreadsheet/address";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import { estimateHeights } from "../../spreadsheet/row-heights";
import { lock } from "../encryption/lock";
import { mend } from "./complete-package";
import { drawPivots } from "../pivot/draw-pivots";
import { toSheet } from "./write-sheet";
import { toCellStyle } from "./styles";
import { escapeText } from "../package/escape-text";

/**
 * Fields of the plan that a file written here does not carry, each with the reason. A test holds this list, and
 * what is written, against every field there is.
 */
export const rendererGaps: readonly { readonly field: string; readonly reason: string }[] = [
  {
    field: "sheets.pivots.slicers",
    reason:
      "Buttons that a program draws: the filter of the PivotTable does the same, and Excel adds them where it makes the PivotTable.",
  },
];

export interface WriteOptions {
  /** Encrypts the file, so that nobody reads it without this: at most 255 characters, as in Excel. */
  readonly password?: string;
}

/** Characters. */
export const longestPassword = 255;

/**
 * Writes a plan as the bytes of an .xlsx file. The same plan gives the same bytes (from the
 * same runtime: Node and a browser may pack them differently), but for a password's, which are new each time. Formula cells carry their values,
 * and Excel is told to calculate all of them again when it opens the file [S10].
 * @throws RangeError when the plan contradicts itself: a style, a sheet or a date that it does not define; and when the
 *   password is empty, or longer than Excel takes.
 */
export async function write(plan: WorkbookPlan, { password }: WriteOptions = {}): Promise<Uint8Array> {
  if (password === "") throw new RangeError("The password is empty.");
  if (password !== undefined && password.length > longestPassword)
    throw new RangeError(`The password is longer than ${longestPassword} characters.`);
  const created = new Date(plan.created);
  if (Number.isNaN(created.getTime())) throw new RangeError(`"${plan.created}" is no date in ISO 8601.`);
  const activeSheet = plan.sheets.findIndex(({ name }) => name === plan.activeSheet);
  if (activeSheet < 0) throw new RangeError(`The active sheet "${plan.activeSheet}" is not in the plan.`);
  const { plan: withPivots, pivots } = drawPivots(plan);
  const drawn = withHeights(withPivots);
  const styles = new Map(
    Object.entries(drawn.styles).map(([name, format]) => [name, toCellStyle(format, plan.font)]),
  );
  const { title, subject, author, comments, keywords } = plan.properties;
  const bytes = await writeXlsx({
    sheets: drawn.sheets.map((sheet) => toSheet(sheet, styles)),
    properties: {
      title,
      subject,
      creator: author,
      description: comments,
      keywords,
      lastModifiedBy: author,
      created,
      modified: created,
    },
    namedRanges: toNames(plan),
    defaultFont: { ...plan.font },
    activeSheet,
  });
  const mended = await mend(bytes, drawn, pivots, activeSheet, created);
  return password === undefined ? mended : lock(mended, password);
}

/** The plan with a first height for each row that grows, whether or not its maker has estimated them. */
function withHeights(plan: WorkbookPlan): WorkbookPlan {
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    rows: [...sheet.rows, ...estimateHeights(sheet, plan.styles)],
  }));
  return { ...plan, sheets };
}

/** The names of the plan, and those that Excel keeps print titles and print areas under, one for each sheet. */
function toNames(plan: WorkbookPlan): NamedRange[] {
  const names: NamedRange[] = plan.names.map(({ name, sheet, range, comment }) => ({
    name,
    range: reference(sheet, range),
    comment: escapeText(comment),
  }));
  for (const { name: scope, page } of plan.sheets) {
    if (page.printArea)
      names.push({ name: "_xlnm.Print_Area", scope, range: reference(scope, page.printArea) });
    if (page.titleRows) {
      const rows = `$${page.titleRows.first}:$${page.titleRows.last}`;
      names.push({ name: "_xlnm.Print_Titles", scope, range: `${quoteSheetName(scope)}!${rows}` });
    }
  }
  return names;
}
