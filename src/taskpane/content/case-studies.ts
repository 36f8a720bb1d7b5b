import caseStudies from "../../../assets/guidance/case-studies.json";
import components from "../../../assets/guidance/components.json";
import statements from "../../../assets/guidance/statements.json";
import type { Guidance } from "../../checklist/guidance";
import { loadGuidance } from "../../checklist/load-guidance";
import { damaged } from "./damaged";

/** The built-in guidance with its case studies. @throws Error when it is damaged. */
export function readCaseStudies(): Guidance {
  const loaded = loadGuidance({ statements, components, caseStudies });
  if (loaded.ok) return loaded.value;
  throw damaged(loaded.problem);
}
