import json from "../../../assets/templates/psems.json";
import type { Checklist } from "../../checklist/checklist";
import { loadChecklist } from "../../checklist/load";
import { damaged } from "./damaged";

/** The built-in checklist. @throws Error when it is damaged. */
export function readTemplate(): Checklist {
  const loaded = loadChecklist(json);
  if (loaded.ok) return loaded.value;
  throw damaged(loaded.problem);
}
