import type { SheetGrid } from "../../spreadsheet/cells";
import type { Checklist } from "../../checklist/checklist";
import { loadChecklist } from "../../checklist/load";
import { readCopyFacts, type CopyFacts } from "../form/copy-facts";
import { GridView } from "../locating/grid-view";
import { unknownFormat } from "../words/workbook";
import { readStepNote, type UnfinishedStep } from "../steps/step-note";
import { templateKeys, templateSheetMark, workbookFormat, copyFormat } from "../form/template-keys";

/** The contents of the very hidden sheet. */
export type ReadTemplate =
  | {
      readonly kind: "template";
      readonly checklist: Checklist;
      /** The id and version recorded next to the checklist. They match it unless someone changed one of them. */
      readonly recorded: { readonly id: string; readonly version: string };
      readonly ids: { readonly assessmentId: string; readonly copyId: string };
      readonly created: string;
      /** The facts of a copy; null for the owner's own workbook. */
      readonly copy: CopyFacts | null;
      /** The step that was interrupted [X11]; null if none was. */
      readonly unfinished: UnfinishedStep | null;
    }
  | { readonly kind: "not-ours" }
  /** One of our workbooks without its very hidden sheet, which Excel's Document Inspector removes [W11]. */
  | { readonly kind: "hidden-sheet-missing" }
  | {
      readonly kind: "unreadable-template";
      readonly problems: readonly { readonly place: string; readonly message: string }[];
    };

/** Reads the very hidden sheet that identifies a workbook of ours. */
export function readTemplate(grid: SheetGrid | undefined): ReadTemplate {
  if (!grid) return { kind: "not-ours" };
  const view = new GridView(grid);
  if (view.plainText(1, 1) !== templateSheetMark) return { kind: "not-ours" };
  const { read, readAll } = readEntries(view);
  const unreadable = (place: string, message: string): ReadTemplate => ({
    kind: "unreadable-template",
    problems: [{ place, message }],
  });
  if (![workbookFormat, copyFormat].includes(Number(read(templateKeys.format)))) {
    return unreadable("format", unknownFormat(read(templateKeys.format), copyFormat));
  }
  let json: unknown;
  try {
    json = JSON.parse(readAll(templateKeys.checklist));
  } catch (error) {
    return unreadable("checklist", error instanceof Error ? error.message : String(error));
  }
  const loaded = loadChecklist(json);
  if (!loaded.ok) return { kind: "unreadable-template", problems: loaded.problem };
  return {
    kind: "template",
    checklist: loaded.value,
    recorded: { id: read(templateKeys.template), version: read(templateKeys.version) },
    ids: { assessmentId: read(templateKeys.assessment), copyId: read(templateKeys.copy) },
    created: read(templateKeys.created),
    copy: readCopyFacts(readAll(templateKeys.issued)) ?? null,
    unfinished: readStepNote(grid),
  };
}

/** The values of the keys on the very hidden sheet. */
export function readEntries(view: GridView): {
  readonly read: (key: string) => string;
  /** The value of a key whose text was split into several rows. */
  readonly readAll: (key: string) => string;
} {
  const entries: [string, string][] = [];
  for (const row of view.rowsFrom(2)) entries.push([view.plainText(row, 1), view.plainText(row, 2)]);
  return {
    read: (key) => entries.find(([entry]) => entry === key)?.[1] ?? "",
    readAll: (key) => entries.flatMap(([entry, value]) => (entry === key ? [value] : [])).join(""),
  };
}
