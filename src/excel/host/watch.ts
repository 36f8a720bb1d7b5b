import { attempt } from "./host";
import type { ExcelResult } from "./excel-problem";

/** What happened in the workbook. Sheets go by their ids, which stay when a sheet is renamed. */
export type WorkbookEvent =
  | {
      readonly kind: "changed";
      readonly sheetId: string;
      /** Without the sheet; whole rows and columns are `3:4` and `B:C`. */
      readonly address: string;
      /** Whether cells got other contents where they stand; rows and cells may also come, go and move. */
      readonly isEdit: boolean;
      /** False for a co-author's change. */
      readonly isLocal: boolean;
      /** Whether Excel says that this add-in made the change; from ExcelApi 1.14 on. */
      readonly isOurs: boolean;
    }
  | { readonly kind: "selected"; readonly sheetId: string; readonly address: string }
  | { readonly kind: "activated"; readonly sheetId: string }
  /** Sheets came or went. */
  | { readonly kind: "sheets" };

export type Listener = (event: WorkbookEvent) => void;

/** Stops the listening; what Excel refuses then no longer matters to anybody. */
export type Stop = () => Promise<ExcelResult<void>>;

/** Listens to the whole workbook, by one request. Handlers only pass on what happened, so that Excel never waits for them. */
export function watchWorkbook(listen: Listener): Promise<ExcelResult<Stop>> {
  return attempt("listening to the workbook", async () => {
    const context = new Excel.RequestContext();
    const { worksheets } = context.workbook;
    const handlers: readonly OfficeExtension.EventHandlerResult<unknown>[] = [
      worksheets.onChanged.add((event) =>
        tell(listen, {
          kind: "changed",
          sheetId: event.worksheetId,
          address: event.address,
          isEdit: event.changeType === "RangeEdited",
          isLocal: event.source === "Local",
          isOurs: event.triggerSource === "ThisLocalAddin",
        }),
      ),
      worksheets.onSelectionChanged.add((event) =>
        tell(listen, { kind: "selected", sheetId: event.worksheetId, address: event.address }),
      ),
      worksheets.onActivated.add((event) => tell(listen, { kind: "activated", sheetId: event.worksheetId })),
      worksheets.onAdded.add(() => tell(listen, { kind: "sheets" })),
      worksheets.onDeleted.add(() => tell(listen, { kind: "sheets" })),
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

function tell(listen: Listener, event: WorkbookEvent): Promise<void> {
  listen(event);
  return Promise.resolve();
}
