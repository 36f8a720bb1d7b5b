import type { Range } from "../../../spreadsheet/address";
import type { PagePlan } from "../../../spreadsheet/plan";
import { unescapeText } from "../../package/escape-text";
import { child, children, numberOf, flag, textOf } from "../../xml/elements";
import type { NotCarried } from "../cells/not-carried";
import type { XmlElement } from "../../xml/parse-xml";
import { notCarriedWords } from "../../words/not-carried";

/** The print settings of a sheet that are stored as names of the workbook. */
export interface PrintNames {
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly printArea?: Range;
}

const a4 = 9;
/** The margins of a plan, in inches. */
const margins: Readonly<Record<string, number>> = {
  left: 0.7,
  right: 0.7,
  top: 0.75,
  bottom: 0.75,
  header: 0.3,
  footer: 0.3,
};

export function readPage(worksheet: XmlElement, names: PrintNames): PagePlan {
  const setup = child(worksheet, "pageSetup");
  const codes = child(worksheet, "headerFooter");
  const breaks = readBreaks(worksheet);
  return {
    orientation: textOf(setup, "orientation") === "landscape" ? "landscape" : "portrait",
    ...(pagesTall(worksheet) === 1 ? { onePage: true } : {}),
    header: splitCode(unescapeText(child(codes, "oddHeader")?.text ?? "")),
    footer: splitCode(unescapeText(child(codes, "oddFooter")?.text ?? "")),
    ...names,
    ...(breaks.length > 0 ? { breaks } : {}),
  };
}

/** The rows that begin a page because someone wants it. A file has the row above each. */
function readBreaks(worksheet: XmlElement): readonly number[] {
  return children(child(worksheet, "rowBreaks"), "brk")
    .filter((one) => flag(one, "man"))
    .flatMap((one) => {
      const above = numberOf(one, "id");
      return above !== undefined && Number.isInteger(above) && above > 0 ? [above + 1] : [];
    })
    .sort((a, b) => a - b);
}

/** Reports what a plan does not carry of the page of a sheet that people can print. */
export function reportPage(worksheet: XmlElement, sheet: string, notCarried: NotCarried): void {
  const setup = child(worksheet, "pageSetup");
  const paper = numberOf(setup, "paperSize");
  if (paper !== undefined && paper !== a4) notCarried.add(notCarriedWords.paper, sheet);
  if (pagesTall(worksheet) === undefined) notCarried.add(notCarriedWords.onePageWide, sheet);
  const space = child(worksheet, "pageMargins");
  if (space && Object.entries(margins).some(([side, inches]) => numberOf(space, side) !== inches))
    notCarried.add(notCarriedWords.margins, sheet);
  const options = child(worksheet, "printOptions");
  if (["headings", "gridLines", "horizontalCentered", "verticalCentered"].some((name) => flag(options, name)))
    notCarried.add(notCarriedWords.printOptions, sheet);
  const isSpecial =
    flag(setup, "useFirstPageNumber") ||
    flag(setup, "blackAndWhite") ||
    flag(setup, "draft") ||
    textOf(setup, "pageOrder") === "overThenDown" ||
    /^(atEnd|asDisplayed)$/.test(textOf(setup, "cellComments"));
  if (isSpecial) notCarried.add(notCarriedWords.pageSetup, sheet);
  const codes = child(worksheet, "headerFooter");
  if (flag(codes, "differentFirst") || flag(codes, "differentOddEven"))
    notCarried.add(notCarriedWords.firstPages, sheet);
}

/** How many pages tall a sheet is that is printed one page wide, 0 for any number; undefined if it is not. */
function pagesTall(worksheet: XmlElement): 0 | 1 | undefined {
  const setup = child(worksheet, "pageSetup");
  const isFitted = flag(child(worksheet, "sheetPr", "pageSetUpPr"), "fitToPage");
  if (!isFitted || (numberOf(setup, "fitToWidth") ?? 1) !== 1) return undefined;
  const tall = numberOf(setup, "fitToHeight") ?? 1;
  return tall === 0 || tall === 1 ? tall : undefined;
}

/**
 * Splits a header or footer code into its three sections. `&&` is an ampersand, and text in quotes after an
 * ampersand is a font name. Text before the first section is centred.
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
