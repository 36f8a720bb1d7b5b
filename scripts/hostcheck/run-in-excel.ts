import type { ServerOptions } from "node:https";
import type { Message } from "../../src/hostcheck/report/message";
import { printComparison, type Status } from "./print-comparison";
import { serveForResults } from "./results-server";

/** What a run needs from its surroundings. */
export interface ExcelRun {
  /** The built page. */
  readonly folder: string;
  readonly port: number;
  readonly secure?: ServerOptions;
  /** Starts Excel with the page in its pane. */
  readonly start: (port: number) => Promise<void>;
  /** Takes the add-in out of Excel again. */
  readonly stop: () => Promise<void>;
  /** How long nothing may be heard from the page, in milliseconds. */
  readonly patience: number;
  readonly print: (line: string) => void;
}

/**
 * Starts Excel, waits for the page's report, stops, and prints how it compares. The exit status is 2 if nothing was
 * heard in time, or the checks could not be done.
 */
export async function runInExcel(run: ExcelRun): Promise<Status> {
  const mailbox = openMailbox(run.patience);
  const server = await serveForResults({ ...run, onMessage: mailbox.put });
  try {
    await run.start(server.port);
    return await waitForReport(mailbox, run.print);
  } catch (error) {
    run.print(error instanceof Error ? error.message : String(error));
    return 2;
  } finally {
    await run.stop();
    await server.close();
  }
}

async function waitForReport(mailbox: Mailbox, print: (line: string) => void): Promise<Status> {
  for (let last = "It did not open."; ;) {
    const message = await mailbox.next();
    if (message === undefined) {
      print(`Nothing more was heard from the page in Excel. ${last}`);
      return 2;
    }
    if (message.kind === "report") return printComparison(message.rows, print);
    if (message.kind === "failed") {
      print(`The checks could not be done: ${message.message}`);
      return 2;
    }
    last = `The last check was: ${message.title}.`;
  }
}

interface Mailbox {
  readonly put: (message: Message) => void;
  /** The next message; undefined if none comes in time. */
  readonly next: () => Promise<Message | undefined>;
}

function openMailbox(patience: number): Mailbox {
  const messages: Message[] = [];
  let arrived = (): void => undefined;
  return {
    put: (message) => {
      messages.push(message);
      arrived();
    },
    next: async () => {
      if (messages.length === 0) {
        let timer: NodeJS.Timeout | undefined;
        await new Promise<void>((resolve) => {
          arrived = resolve;
          timer = setTimeout(resolve, patience);
        });
        clearTimeout(timer);
      }
      return messages.shift();
    },
  };
}
