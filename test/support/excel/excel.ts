import { createSimulator, type Simulator, type SimulatorOptions } from "../../../src/simulator";

/** A simulator whose namespaces are installed until the test ends. */
export function openExcel(options: SimulatorOptions = {}): Simulator {
  const simulator = createSimulator(options);
  uninstall.push(simulator.install());
  return simulator;
}

const uninstall: (() => void)[] = [];
afterEach(() => {
  for (const undo of uninstall.splice(0)) undo();
});

/** Runs a batch on the first sheet and sends it. */
export function onSheet<Result>(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Result,
): Promise<Result> {
  return Excel.run(async (context) => {
    const result = batch(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return result;
  });
}

/** The error code of a batch; undefined if it succeeds. */
export async function codeOf(batch: Promise<unknown>): Promise<string | undefined> {
  try {
    await batch;
    return undefined;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}

/** The error code of a batch on the first sheet. */
export function refusalOf(
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<string | undefined> {
  return codeOf(onSheet(batch));
}

/** The values of an area of the first sheet. */
export async function valuesOf(address: string): Promise<unknown[][]> {
  const range = await onSheet((sheet) => sheet.getRange(address).load("values"));
  return range.values;
}
