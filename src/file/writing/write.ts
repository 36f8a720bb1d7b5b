import type { NamedRange } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { quoteSheetName, reference } from "../../spreadsheet/address";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import { estimateHeights, heightOfLine } from "../../spreadsheet/row-heights";
import { lock } from "../encryption/lock";
import { completePackage } from "./complete-package";
import { drawPivots } from "../pivot/draw-pivots";
import { toSheet } from "./write-sheet";
import { toCellStyle } from "./styles";
import { escapeText } from "../package/escape-text";

/**
 * Fields of `WorkbookPlan` that a file written here does not contain, with the reasons. A test compares this
 * list, and the written files, with all fields of the plan.
 */
export const rendererGaps: readonly { readonly field: string; readonly reason: string }[] = [
  {
    field: "sheets.pivots.slicers",
    reason: "Slicers are only added in Excel. The filter of the PivotTable has the same effect.",
  },
];

export interface WriteOptions {
  /** Encrypts the file with this password, which can have at most 255 characters, as in Excel. */
  readonly password?: string;
  /** When the file is saved, in ISO 8601; the plan's date of creation if it is absent [K23]. */
  readonly savedAt?: string;
}

/** The longest password, in characters. */
export const longestPassword = 255;

/**
 * Writes a plan as the bytes of an .xlsx file. Without a password, the same plan gives the same bytes on the
 * same runtime; Node and browsers may compress differently. Formula cells contain their values, and Excel is
 * told to calculate all formulas again when it opens the file [S10].
 * @throws RangeError if the plan refers to a style, sheet, table or field that it does not define, its date
 *   is invalid, or the password is empty or too long.
 */
export async function write(
  plan: WorkbookPlan,
  { password, savedAt = plan.created }: WriteOptions = {},
): Promise<Uint8Array> {
  if (password === "") throw new RangeError("The password is empty.");
  if (password !== undefined && password.length > longestPassword)
    throw new RangeError(`The password is longer than ${longestPassword} characters.`);
  const [created, modified] = [readDate(plan.created), readDate(savedAt)];
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
      modified,
    },
    namedRanges: toNames(plan),
    defaultFont: { ...plan.font },
    activeSheet,
  });
  const completed = await completePackage(bytes, drawn, pivots, activeSheet, created);
  return password === undefined ? completed : lock(completed, password);
}

function readDate(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw new RangeError(`"${text}" is not an ISO 8601 date.`);
  return date;
}

/** The plan with a first height for each row that grows with its text and takes more than a line. Our own sheets have theirs. */
function withHeights(plan: WorkbookPlan): WorkbookPlan {
  const sheets = plan.sheets.map((sheet) => {
    const heights = estimateHeights(sheet, plan.styles);
    return {
      ...sheet,
      rows: [...sheet.rows, ...heights.filter(({ grows, height }) => grows && height > heightOfLine)],
    };
  });
  return { ...plan, sheets };
}

/** The names of the plan, and the names that Excel uses for the print titles and print areas of sheets. */
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
