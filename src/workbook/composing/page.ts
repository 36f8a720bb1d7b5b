import type { PagePlan } from "../../spreadsheet/plan";
import { cell, type Range } from "../../spreadsheet/address";
import { workbookWords } from "../words/workbook";

/** Prepares text for a header or footer, which holds 255 characters with its codes. Ampersands are doubled. */
export function escapeHeaderText(text: string): string {
  // A leading digit would be read as a font size.
  return text
    .replace(/^(?=\d)/, " ")
    .replace(/[\u0000-\u001f]+/g, " ")
    .replace(/&/g, "&&");
}

/**
 * The room that Excel's 255 characters leave for the marking and the title, with ampersands doubled and codes
 * added.
 */
const longestMarking = 160;
const longestTitle = 40;

/** The marking for the page header and footer, cut to fit Excel's limit. */
export function headerMarking(marking: string): string {
  const whole = escapeHeaderText(marking.trim());
  if (whole.length <= longestMarking) return whole;
  return `${escapeHeaderText(cut(marking.trim(), longestMarking / 2 - 1))}…`;
}

/** The first characters of a text, without half a surrogate pair at the end. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
}

/** The text in the centre of a page header or footer, without the format codes that some programs add. */
export function centreOf(codes: string): string {
  let part = "C";
  let text = "";
  for (const [piece] of codes.matchAll(/&&|&[LCR]|&"[^"]*"|&K[0-9A-F]{6}|&\d+|&[^&]|[^&]+/g)) {
    if (/^&[LCR]$/.test(piece)) part = piece.slice(1);
    else if (part === "C" && (piece === "&&" || !piece.startsWith("&"))) text += piece;
  }
  return text.trim();
}

/** The print area of a sheet for the screen: a cell in a hidden column, so that there is nothing to print [W43]. */
export function notPrinted(hiddenColumn: number): Range {
  return cell(1, hiddenColumn);
}

export interface PageOptions {
  readonly title: string;
  readonly marking: string;
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly printArea?: Range;
  readonly breaks?: readonly number[];
  readonly portrait?: true;
  /** Portrait, all on one page. */
  readonly onePage?: true;
}

/**
 * A4, one page wide, or one page in portrait. The marking is in the centre of every header and
 * footer.
 */
export function planPage(options: PageOptions): PagePlan {
  const marking = headerMarking(options.marking);
  return {
    orientation: options.onePage || options.portrait ? "portrait" : "landscape",
    ...(options.onePage ? { onePage: true } : {}),
    header: { left: escapeHeaderText(cut(options.title, longestTitle)), centre: marking, right: "&A" },
    footer: { left: workbookWords.footerLeft, centre: marking, right: workbookWords.footerRight },
    ...(options.titleRows ? { titleRows: options.titleRows } : {}),
    ...(options.printArea ? { printArea: options.printArea } : {}),
    ...(options.breaks ? { breaks: options.breaks } : {}),
  };
}
