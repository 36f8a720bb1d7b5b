import { requestAfterTyping } from "./host";

/** What this Excel puts between the areas of an address: on some PCs their region's list separator (office-js issue 1167). */
let separator: "," | ";" = ",";

/** An address with several areas, as this Excel reads it. */
export function inThisExcel(address: string): string {
  return separator === "," ? address : address.replace(/,/g, separator);
}

/**
 * Sends a request that also tries an address with two areas. If Excel refuses it, the request is sent once more with
 * the other separator, which is then used for every address. So a step finds out before it writes.
 */
export async function requestTryingSeparator<Value>(
  queue: (context: Excel.RequestContext) => Value,
): Promise<Value> {
  const send = (): Promise<Value> =>
    requestAfterTyping((context) => {
      const queued = queue(context);
      context.workbook.worksheets.getFirst().getRanges(inThisExcel("A1,C3")).load("areaCount");
      return queued;
    });
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error) || error.code !== Excel.ErrorCodes.invalidArgument)
      throw error;
    separator = separator === "," ? ";" : ",";
    return send();
  }
}
