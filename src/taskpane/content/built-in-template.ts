import json from "../../../assets/templates/psems.json";
import type { Checklist } from "../../checklist/checklist";
import { loadChecklist } from "../../checklist/load";
import { damaged } from "./damaged";

/** The checklist that the add-in brings along. @throws Error when it was damaged on the way. */
export function readTemplate(): Checklist {
  const loaded = loadChecklist(json);
  if (loaded.ok) return loaded.value;
  throw damaged(loaded.problem);
}
