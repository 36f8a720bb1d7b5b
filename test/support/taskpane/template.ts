import json from "../../../assets/templates/psems.json";
import { loadChecklist } from "../../../src/checklist/load";

const loaded = loadChecklist(json);
if (!loaded.ok) throw new Error("The template is not valid.");

/** The PSeMS checklist. */
export const template = loaded.value;
