import type { PagePlan } from "../spreadsheet/plan";
import type { Range } from "../spreadsheet/address";

/** Header and footer text may be 255 characters long with its codes; an ampersand is doubled. */
export function escapeHeaderText(text: string): string {
  return text.replace(/[\u0000-\u001f]+/g, " ").replace(/&/g, "&&");
}

/** The longest marking that header and footer carry whole, ampersands counted twice. */
const longestMarking = 100;

/** The marking as it stands in the page header and footer: cut where Excel's limit would refuse it. */
export function headerMarking(marking: string): string {
  let text = escapeHeaderText(marking.trim());
  if (text.length > longestMarking)
    text = `${escapeHeaderText(marking.trim().slice(0, longestMarking / 2 - 1))}…`;
  return text;
}

interface PageOptions {
  readonly title: string;
  readonly marking: string;
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly printArea?: Range;
}

/** A4 landscape, one page wide, the marking in the middle of header and footer of every page. */
export function planPage(options: PageOptions): PagePlan {
  const marking = headerMarking(options.marking);
  return {
    orientation: "landscape",
    header: { left: escapeHeaderText(options.title.slice(0, 40)), centre: marking, right: "&A" },
    footer: { left: "Printed &D", centre: marking, right: "Page &P of &N" },
    ...(options.titleRows ? { titleRows: options.titleRows } : {}),
    ...(options.printArea ? { printArea: options.printArea } : {}),
  };
}
