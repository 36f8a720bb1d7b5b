/**
 * Replaces office.js in a page: connects Microsoft's Excel library, which was loaded before, to a simulator outside the
 * browser.
 */
import { clientOf } from "../../../src/simulator/client/client";
import { colourfulTheme, officeOf } from "../../../src/simulator/client/office";

declare global {
  interface Window {
    /** Set by the test. */
    readonly answerExcel: (flags: number, body: string) => Promise<string>;
    /** Called by the test. */
    raiseExcelEvent: (entries: string) => void;
  }
}

const client = clientOf({ Excel, OfficeExtension });
client.speakTo({ host: "365", answer: (flags, body) => window.answerExcel(flags, body) });
window.raiseExcelEvent = client.raise;
Object.assign(window, {
  Office: officeOf({ host: () => "365", theme: () => colourfulTheme, ready: Promise.resolve() }),
});
