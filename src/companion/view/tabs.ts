import type { WorkbookPlan } from "../../spreadsheet/plan";

/** The tab of a sheet. */
export interface TabView {
  readonly id: string;
  readonly name: string;
  /** Empty if the tab has no colour. */
  readonly colour: string;
}

/** The tabs of the visible sheets. */
export function tabsOf({ sheets }: WorkbookPlan): readonly TabView[] {
  return sheets
    .filter(({ visibility }) => visibility === "visible")
    .map(({ name, tabColour = "" }) => ({ id: tabId(name), name, colour: tabColour }));
}

/** Without spaces, for the attributes of a page. */
export function tabId(sheetName: string): string {
  return encodeURIComponent(sheetName);
}
