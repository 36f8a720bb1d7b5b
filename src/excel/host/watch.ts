import { attempt } from "./host";
import type { ExcelResult } from "./excel-problem";

/** A change in the workbook. Sheets are identified by id, which stays the same when a sheet is renamed. */
export type WorkbookEvent =
  | {
      readonly kind: "changed";
      readonly sheetId: string;
      /** Without the sheet. Whole rows and columns are `3:4` and `B:C`. */
      readonly address: string;
      /**
       * True if contents changed in place; false if rows, columns or cells were inserted, deleted or moved.
       */
      readonly isEdit: boolean;
      /** False for a change by a co-author. */
      readonly isLocal: boolean;
      /** True if Excel reports that this add-in made the change. Needs ExcelApi 1.14. */
      readonly isOurs: boolean;
    }
  | { readonly kind: "selected"; readonly sheetId: string; readonly address: string }
  | { readonly kind: "activated"; readonly sheetId: string }
  /** Sheets were added or deleted. */
  | { readonly kind: "sheets" };

export type Listener = (event: WorkbookEvent) => void;

/** Removes the event handlers. A failure can be ignored. */
export type Stop = () => Promise<ExcelResult<void>>;

/**
 * Listens to the whole workbook, with one request. Handlers only pass events on, so that Excel never waits
 * for them.
 */
export function watchWorkbook(listen: Listener): Promise<ExcelResult<Stop>> {
  return attempt("listening to the workbook", async () => {
    const context = new Excel.RequestContext();
    const { worksheets } = context.workbook;
    const handlers: readonly OfficeExtension.EventHandlerResult<unknown>[] = [
      worksheets.onChanged.add((event) =>
        notify(listen, {
          kind: "changed",
          sheetId: event.worksheetId,
          address: event.address,
          isEdit: event.changeType === "RangeEdited",
          isLocal: event.source === "Local",
          isOurs: event.triggerSource === "ThisLocalAddin",
        }),
      ),
      worksheets.onSelectionChanged.add((event) =>
        notify(listen, { kind: "selected", sheetId: event.worksheetId, address: event.address }),
      ),
      worksheets.onActivated.add((event) =>
        notify(listen, { kind: "activated", sheetId: event.worksheetId }),
      ),
      worksheets.onAdded.add(() => notify(listen, { kind: "sheets" })),
      worksheets.onDeleted.add(() => notify(listen, { kind: "sheets" })),
    ];
    await context.sync();
    const stop: Stop = () =>
      attempt("no longer listening to the workbook", async () => {
        for (const handler of handlers) handler.remove();
        await context.sync();
        return { ok: true, value: undefined };
      });
    return { ok: true, value: stop };
  });
}

function notify(listen: Listener, event: WorkbookEvent): Promise<void> {
  listen(event);
  return Promise.resolve();
}
