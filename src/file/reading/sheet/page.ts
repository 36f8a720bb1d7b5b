import type { Range } from "../../../spreadsheet/address";
import type { PagePlan } from "../../../spreadsheet/plan";
import { unescapeText } from "../../package/escape-text";
import { child, figure, flag, word } from "../../xml/elements";
import type { NotCarried } from "../cells/not-carried";
import type { XmlElement } from "../../xml/parse-xml";

/** What the names of the workbook say about the printing of a sheet. */
export interface PrintNames {
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly printArea?: Range;
}

const a4 = 9;
/** Inches, as a plan is printed. */
const margins: Readonly<Record<string, number>> = {
  left: 0.7,
  right: 0.7,
  top: 0.75,
  bottom: 0.75,
  header: 0.3,
  footer: 0.3,
};

export function readPage(
  worksheet: XmlElement,
  names: PrintNames,
  sheet: string,
  notCarried: NotCarried,
): PagePlan {
  const setup = child(worksheet, "pageSetup");
  const paper = figure(setup, "paperSize");
  if (paper !== undefined && paper !== a4) notCarried.add("Paper other than A4 becomes A4", sheet);
  const tall = figure(setup, "fitToHeight") ?? 1;
  const isOneWide =
    flag(child(worksheet, "sheetPr", "pageSetUpPr"), "fitToPage") &&
    (figure(setup, "fitToWidth") ?? 1) === 1 &&
    tall <= 1;
  if (!isOneWide) notCarried.add("Sheets are printed one page wide, whatever was chosen", sheet);
  const space = child(worksheet, "pageMargins");
  if (space && Object.entries(margins).some(([side, inches]) => figure(space, side) !== inches))
    notCarried.add("Page margins become Excel's own", sheet);
  const options = child(worksheet, "printOptions");
  if (["headings", "gridLines", "horizontalCentered", "verticalCentered"].some((name) => flag(options, name)))
    notCarried.add("Printing of grid lines and headings, and centring on the page, are not kept", sheet);
  const isSpecial =
    flag(setup, "useFirstPageNumber") ||
    flag(setup, "blackAndWhite") ||
    flag(setup, "draft") ||
    word(setup, "pageOrder") === "overThenDown" ||
    /^(atEnd|asDisplayed)$/.test(word(setup, "cellComments"));
  if (isSpecial) notCarried.add("Special choices of page set-up are not kept", sheet);
  const codes = child(worksheet, "headerFooter");
  if (flag(codes, "differentFirst") || flag(codes, "differentOddEven"))
    notCarried.add("Headers and footers of first and even pages become those of all pages", sheet);
  return {
    orientation: word(setup, "orientation") === "landscape" ? "landscape" : "portrait",
    ...(isOneWide && tall === 1 ? { onePage: true } : {}),
    header: splitCode(unescapeText(child(codes, "oddHeader")?.text ?? "")),
    footer: splitCode(unescapeText(child(codes, "oddFooter")?.text ?? "")),
    ...names,
  };
}

/**
 * Parts a header or footer code into its three sections. `&&` is an ampersand, and what stands in quotes after an
 * ampersand is the name of a font. Text before the first section is in the middle.
 */
function splitCode(code: string): PagePlan["header"] {
  const sections = { left: "", centre: "", right: "" };
  const names = { L: "left", C: "centre", R: "right" } as const;
  let section: keyof typeof sections = "centre";
  for (const [token] of code.matchAll(/&"[^"]*"|&.|[^&]+|&/gs)) {
    const letter = (["L", "C", "R"] as const).find((one) => token === `&${one}`);
    if (letter) section = names[letter];
    else sections[section] += token;
  }
  return sections;
}
