import components from "../../../assets/guidance/components.json";
import statements from "../../../assets/guidance/statements.json";
import type { Guidance } from "../../checklist/guidance";

/** The built-in guidance without its case studies, which are loaded with `readCaseStudies` [P8]. A test loads the files in full. */
export const guidance: Guidance = {
  checklist: statements.checklist,
  notes: { statements: statements.note, components: components.note, caseStudies: "" },
  statements: statements.statements,
  components: components.components,
  caseStudies: [],
};
