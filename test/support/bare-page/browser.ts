import start, { Model } from "@ironcalc/wasm";
import { openSimulatedWorkbook, type SimulatorOptions } from "../../../src/simulator/simulator";
import { SimulatedExcel } from "../../../src/simulator/simulated-excel";

/** Opens workbooks in a simulated Excel in a web page. */
export type OpenExcel = (options: Pick<SimulatorOptions, "plan" | "today">) => SimulatedExcel;

/**
 * Loads the formula engine from the web page. {@link SimulatedExcel.connect} connects a client library in the
 * same page or in a frame.
 */
export async function loadExcel(): Promise<OpenExcel> {
  await start();
  const newModel = (): Model => new Model("workbook", "en", "UTC", "en");
  return (options) => new SimulatedExcel("365", openSimulatedWorkbook(newModel, options));
}
