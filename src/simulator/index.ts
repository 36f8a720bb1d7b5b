import { loadClient } from "./client/load-client";
import { loadEngine } from "./formulas/engine";
import { openSimulator, type Simulator, type SimulatorOptions } from "./simulator";

export type { Simulator, SimulatorOptions } from "./simulator";
export type { Interruption } from "./interruptions";
export { allSwitches, interruptions, switches } from "./switches";

/**
 * A simulated Excel for Node with an open workbook. The client library and the formula engine are loaded from
 * disk.
 */
export function createSimulator(options: SimulatorOptions = {}): Simulator {
  return openSimulator({ client: loadClient(), newModel: loadEngine() }, options);
}
