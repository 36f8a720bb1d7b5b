import type { ExcelProblem, ExcelResult } from "./excel-problem";
import { fail } from "../../spreadsheet/result";

/** The lowest ExcelApi requirement set that the add-in needs. */
const neededSet = "1.9";

export function supportsSet(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

export const done: ExcelResult<void> = { ok: true, value: undefined };

/**
 * Runs one request in a new context. `Excel.run` would track every object and send one more request to
 * release them, but here no object outlives its request. As with `Excel.run` without options, the request
 * fails while a user is editing a cell.
 */
export async function request<Value>(queue: (context: Excel.RequestContext) => Value): Promise<Value> {
  const context = new Excel.RequestContext();
  const queued = queue(context);
  await context.sync();
  return queued;
}

/** Ends a batch of `Excel.run` before anything is queued. */
class NothingQueued extends Error {}

/**
 * Runs one request that waits while a user is editing a cell, where this Excel can wait. Every request that writes is
 * one of these.
 * `Excel.run` alone can set this option. It sets it on the context it is given, before its batch, and a batch that fails
 * sends nothing; so the context then sends one request that waits, instead of two.
 */
export async function requestAfterTyping<Value>(
  queue: (context: Excel.RequestContext) => Value,
): Promise<Value> {
  const context = new Excel.RequestContext();
  await Excel.run({ delayForCellEdit: true, previousObjects: context }, () =>
    Promise.reject(new NothingQueued()),
  ).catch((error: unknown) => {
    if (!(error instanceof NothingQueued)) throw error;
  });
  const queued = queue(context);
  await context.sync();
  return queued;
}

/**
 * Turns an Excel error into a failure that left the workbook unchanged.
 * @throws any error that did not come from Excel, because it is a bug.
 */
export function refusal(error: unknown, doing: string): ExcelProblem {
  if (!(error instanceof OfficeExtension.Error)) throw error;
  if (error.code === Excel.ErrorCodes.invalidOperationInCellEditMode) return { kind: "editing-cell" };
  return {
    kind: "refused",
    doing: error.debugInfo?.errorLocation ? `${doing} (${error.debugInfo.errorLocation})` : doing,
    code: error.code,
    message: error.message,
    workbook: "unchanged",
    open: [],
  };
}

/**
 * Runs work that needs Excel, and turns an Excel error into a failure. The work must not have changed
 * anything when it throws.
 */
export async function attempt<Value>(
  doing: string,
  work: () => Promise<ExcelResult<Value>>,
): Promise<ExcelResult<Value>> {
  if (!supportsSet(neededSet)) return fail({ kind: "too-old", needs: `ExcelApi ${neededSet}` });
  try {
    return await work();
  } catch (error) {
    return fail(refusal(error, doing));
  }
}
