import type { PageTools } from "./page-tools";
import type { Answer, Question } from "./question";

/** The tools of a check: a scratch sheet, unused names, and functions that send a batch or ask the tester. */
export interface Bench {
  /** The name of the empty scratch sheet. It needs quotes in formulas. */
  readonly sheet: string;
  /** A name for a sheet, style, table or defined name, which is deleted after the check. */
  readonly name: (part: string) => string;
  /** The address of several areas, with what this Excel wants between them. */
  readonly areas: (...addresses: readonly string[]) => string;
  /** Sends one batch, and resolves with the loaded objects. */
  readonly send: <Queued>(
    queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Queued,
  ) => Promise<Queued>;
  /** Sends one batch, records any error code, and resolves with whether Excel refused it. */
  readonly isRefused: (
    queue: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
  ) => Promise<boolean>;
  readonly note: (text: string) => void;
  /**
   * Asks the tester.
   * @throws Skipped
   */
  readonly ask: (question: Question) => Promise<Answer>;
  /** Asks, and resolves with the choice alone. */
  readonly choose: (question: Question) => Promise<string>;
  /** Waits for some seconds, in which the tester or Excel does something. */
  readonly pause: (seconds: number) => Promise<void>;
  readonly page: PageTools;
}

/** Sends a batch in a new context, as the add-in does: `Excel.run` sends another batch to release objects. */
export async function sendBatch<Queued>(queue: (context: Excel.RequestContext) => Queued): Promise<Queued> {
  const context = new Excel.RequestContext();
  const queued = queue(context);
  await context.sync();
  return queued;
}

/** The error code when Excel refuses; empty when it does not. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "";
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return error.code;
  }
}

export function makeBench(tools: Omit<Bench, "send" | "isRefused" | "choose">): Bench {
  const send: Bench["send"] = (queue) =>
    sendBatch((context) => queue(context.workbook.worksheets.getItem(tools.sheet), context));
  return {
    ...tools,
    send,
    choose: async (question) => (await tools.ask(question)).choice,
    isRefused: async (queue) => {
      const code = await codeOf(send(queue));
      if (code !== "") tools.note(`refused with ${code}`);
      return code !== "";
    },
  };
}
