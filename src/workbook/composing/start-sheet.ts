import { names } from "../form/layout";
import type { Model } from "./model";
import { planPage } from "./page";
import { formula, SheetBuilder } from "./sheet-builder";
import type { Range } from "../../spreadsheet/address";
import type { SheetPlan } from "../../spreadsheet/plan";

interface FrameOptions {
  readonly name: string;
  readonly title: string;
  readonly tabColour?: string;
  readonly visibility?: SheetPlan["visibility"];
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly printArea?: Range;
  readonly onePage?: true;
}

/**
 * Starts a sheet with what all sheets have: the live marking in row 1, the title in row 2, and a page with
 * the marking in its header and footer.
 */
export function startSheet(model: Model, options: FrameOptions): SheetBuilder {
  const { marking } = model.assessment;
  const page = planPage({
    title: model.checklist.shortTitle,
    marking,
    ...(options.titleRows ? { titleRows: options.titleRows } : {}),
    ...(options.printArea ? { printArea: options.printArea } : {}),
    ...(options.onePage ? { onePage: true } : {}),
  });
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
