import type { PagePlan } from "../../spreadsheet/plan";
import type { Range } from "../../spreadsheet/address";
import { workbookWords } from "../words/workbook";

/** Header and footer text may be 255 characters long with its codes; an ampersand is doubled. */
export function escapeHeaderText(text: string): string {
  // A digit at the start would be read as a font size.
  return text
    .replace(/^(?=\d)/, " ")
    .replace(/[\u0000-\u001f]+/g, " ")
    .replace(/&/g, "&&");
}

/** What of Excel's 255 characters is left for the marking, ampersands counted twice, beside the title and the codes. */
const longestMarking = 160;
const longestTitle = 40;

/** The marking as it stands in the page header and footer: cut where Excel's limit would refuse it. */
export function headerMarking(marking: string): string {
  const whole = escapeHeaderText(marking.trim());
  if (whole.length <= longestMarking) return whole;
  return `${escapeHeaderText(cut(marking.trim(), longestMarking / 2 - 1))}…`;
}

/** The first so many characters; none is cut in half. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
}

/** The text in the middle of a page header or footer, without the codes for its looks that some programs write. */
export function centreOf(codes: string): string {
  let part = "C";
  let text = "";
  for (const [piece] of codes.matchAll(/&&|&[LCR]|&"[^"]*"|&K[0-9A-F]{6}|&\d+|&[^&]|[^&]+/g)) {
    if (/^&[LCR]$/.test(piece)) part = piece.slice(1);
    else if (part === "C" && (piece === "&&" || !piece.startsWith("&"))) text += piece;
  }
  return text.trim();
}

export interface PageOptions {
  readonly title: string;
  readonly marking: string;
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly printArea?: Range;
  /** Upright, and all of it on one page. */
  readonly onePage?: true;
}

/** A4 landscape, one page wide, or one upright page; the marking in the middle of header and footer of every page. */
export function planPage(options: PageOptions): PagePlan {
  const marking = headerMarking(options.marking);
  return {
    orientation: options.onePage ? "portrait" : "landscape",
    ...(options.onePage ? { onePage: true } : {}),
    header: { left: escapeHeaderText(cut(options.title, longestTitle)), centre: marking, right: "&A" },
    footer: { left: workbookWords.footerLeft, centre: marking, right: workbookWords.footerRight },
    ...(options.titleRows ? { titleRows: options.titleRows } : {}),
    ...(options.printArea ? { printArea: options.printArea } : {}),
  };
}
