/** The tools of a check: a scratch sheet, unused names, and functions that send a batch. */
export interface Bench {
  /** The name of the empty scratch sheet. It needs quotes in formulas. */
  readonly sheet: string;
  /** A name for a sheet, style, table or defined name, which is deleted after the check. */
  readonly name: (part: string) => string;
  /** Sends one batch, and resolves with the loaded objects. */
  readonly send: <Queued>(
    queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Queued,
  ) => Promise<Queued>;
  /** Sends one batch, records any error code, and resolves with whether Excel refused it. */
  readonly isRefused: (
    queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
  ) => Promise<boolean>;
  readonly note: (text: string) => void;
}

/** Sends a batch in a new context, as the add-in does: `Excel.run` sends another batch to release objects. */
export async function sendBatch<Queued>(queue: (context: Excel.RequestContext) => Queued): Promise<Queued> {
  const context = new Excel.RequestContext();
  const queued = queue(context);
  await context.sync();
  return queued;
}

export function makeBench(
  sheet: string,
  name: (part: string) => string,
  note: (text: string) => void,
): Bench {
  const send: Bench["send"] = (queue) =>
    sendBatch((context) => queue(context.workbook.worksheets.getItem(sheet), context));
  return {
    sheet,
    name,
    send,
    isRefused: async (queue) => {
      try {
        await send(queue);
        return false;
      } catch (error) {
        if (!(error instanceof OfficeExtension.Error)) throw error;
        note(`refused with ${error.code}`);
        return true;
      }
    },
    note,
  };
}
