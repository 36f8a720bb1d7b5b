import type { Checklist } from "../../checklist/checklist";
import { oneLine } from "../output/printable";

/** Names what a score is of in a few words: a section by its sheet, so that a table has room for it. */
export function namesOnSheets({
  sections,
}: Checklist): (result: { readonly id: string; readonly title: string }) => string {
  const sheets = new Map(sections.map(({ id, sheet }) => [id, sheet]));
  return ({ id, title }) => oneLine(id === "overall" ? "Overall" : (sheets.get(id) ?? title));
}
