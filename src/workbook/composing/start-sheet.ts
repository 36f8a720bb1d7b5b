import { names } from "../form/layout";
import type { Model } from "./model";
import { planPage, type PageOptions } from "./page";
import { formula, SheetBuilder } from "./sheet-builder";
import type { SheetPlan } from "../../spreadsheet/plan";

interface FrameOptions extends Omit<PageOptions, "marking"> {
  readonly name: string;
  readonly tabColour?: string;
  readonly visibility?: SheetPlan["visibility"];
}

/**
 * Starts a sheet with what all sheets have: the live marking in row 1, the title in row 2, and a page with
 * the marking in its header and footer.
 */
export function startSheet(model: Model, options: FrameOptions): SheetBuilder {
  const { marking } = model.assessment;
  const page = planPage({ ...options, title: model.checklist.shortTitle, marking });
  return new SheetBuilder({
    name: options.name,
    page,
    ...(options.tabColour ? { tabColour: options.tabColour } : {}),
    ...(options.visibility ? { visibility: options.visibility } : {}),
  })
    .put(1, 1, formula(`IFERROR(${names.marking}&"","")`, marking), "marking")
    .put(2, 1, options.title, "title")
    .height(1, 18)
    .height(2, 30);
}
