import { loadClient } from "./client/load-client";
import { loadEngine } from "./formulas/engine";
import { openSimulator, type Simulator, type SimulatorOptions } from "./simulator";

export type { Simulator, SimulatorOptions } from "./simulator";
/** A stand-in for Excel with a workbook open, for Node: the client library and the formula engine come from the disk. */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  return openSimulator({ client: loadClient(), newModel: loadEngine() }, options);
}
