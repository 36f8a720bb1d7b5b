import psems from "../../../assets/templates/psems.json";
import type { Checklist } from "../../../src/checklist/checklist";
import { loadChecklist } from "../../../src/checklist/load";

/** A template that must be good, or the test that asks for it fails with its problems. */
export function mustLoad(json: unknown): Checklist {
  const loaded = loadChecklist(json);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem, null, 2));
  return loaded.value;
}

export const psemsChecklist = mustLoad(psems);
