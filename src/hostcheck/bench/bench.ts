/** What a check works with: a scratch sheet, names that nobody has, and ways to send a batch. */
export interface Bench {
  /** The name of the scratch sheet, which is empty. It needs quotes in formulas. */
  readonly sheet: string;
  /** A name for a sheet, style, table or defined name. What is so named is taken away after the check. */
  readonly name: (part: string) => string;
  /** Sends one batch and gives what was queued, loaded. */
  readonly send: <Queued>(
    queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Queued,
  ) => Promise<Queued>;
  /** Sends one batch, and tells whether Excel refused it; the code is noted. */
  readonly isRefused: (
    queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
  ) => Promise<boolean>;
  readonly note: (text: string) => void;
}

/** A batch in a context of its own, as the add-in sends them: `Excel.run` would send one more to let objects go. */
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

/** An address as Excel gives it, without the name of its sheet. */
export function localAddress(address: string): string {
  return address.replace(/(?:'(?:[^']|'')*'|[^,!']+)!/g, "").replace(/\s/g, "");
}
