import type { ExcelFailure, Outcome } from "./outcome";

/** The least requirement set that everything here needs. */
const neededSet = "1.9";

export function supportsSet(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** Whether this Excel is new enough for the add-in. */
function supportsNeededSet(): boolean {
  return supportsSet(neededSet);
}

export const done: Outcome<void> = { ok: true, value: undefined };

export function failed(failure: ExcelFailure): { readonly ok: false; readonly failure: ExcelFailure } {
  return { ok: false, failure };
}

/**
 * A context of its own for each request. `Excel.run` would track every object and send one more request to let them go; here
 * no object outlives its request. As in `Excel.run` without options, a request fails while somebody types in a cell.
 */
export async function request<Value>(queue: (context: Excel.RequestContext) => Value): Promise<Value> {
  const context = new Excel.RequestContext();
  const queued = queue(context);
  await context.sync();
  return queued;
}

/**
 * What an error of Excel's comes to when nothing has been changed. Anything that is not an error of Excel's is a mistake of
 * ours and is thrown again.
 */
export function refusal(error: unknown, doing: string): ExcelFailure {
  if (!(error instanceof OfficeExtension.Error)) throw error;
  if (error.code === Excel.ErrorCodes.invalidOperationInCellEditMode) return { kind: "editing-cell" };
  return {
    kind: "refused",
    doing: error.debugInfo?.errorLocation ? `${doing} (${error.debugInfo.errorLocation})` : doing,
    code: error.code,
    message: error.message,
    workbook: "unchanged",
    sheets: [],
  };
}

/** Runs work that needs Excel, and turns what Excel refuses in it into a failure; it must not have changed anything. */
export async function attempt<Value>(
  doing: string,
  work: () => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  if (!supportsNeededSet()) return failed({ kind: "too-old", needs: `ExcelApi ${neededSet}` });
  try {
    return await work();
  } catch (error) {
    return failed(refusal(error, doing));
  }
}
