import { useEffect, useState } from "react";
import type { Checklist } from "../checklist/checklist";
import type { Guidance } from "../checklist/guidance";
import { loadChecklist } from "../checklist/load";
import { loadGuidance } from "../checklist/load-guidance";
import type { Problem } from "../checklist/problems";

/** What the add-in brings along and the pane loads when a view wants it. */
export interface Content {
  /** The checklist that a new workbook is made from, unless the person brings another. */
  readonly template: () => Promise<Checklist>;
  /** What helps to answer the statements of the built-in checklist. */
  readonly guidance: () => Promise<Guidance>;
}

/** @throws Error when what was built into the add-in is damaged. */
export const builtInContent: Content = {
  template: async () => {
    const { default: json } = await import("../../assets/templates/psems.json");
    const loaded = loadChecklist(json);
    if (loaded.kind === "loaded") return loaded.checklist;
    throw damaged(loaded.problems);
  },
  guidance: async () => {
    const [statements, components, caseStudies] = await Promise.all([
      import("../../assets/guidance/statements.json"),
      import("../../assets/guidance/components.json"),
      import("../../assets/guidance/case-studies.json"),
    ]);
    const loaded = loadGuidance({
      statements: statements.default,
      components: components.default,
      caseStudies: caseStudies.default,
    });
    if (loaded.kind === "loaded") return loaded.guidance;
    throw damaged(loaded.problems);
  },
};

function damaged(problems: readonly Problem[]): Error {
  return new Error(problems.map(({ place, message }) => `${place}: ${message}`).join(" "));
}

/** What a loader gives, once it has; a load that fails is a fault, and is thrown where the view is drawn. */
export function useLoaded<Value>(load: () => Promise<Value>): Value | undefined {
  const [loaded, setLoaded] = useState<{ readonly value: Value } | { readonly error: unknown }>();
  useEffect(() => {
    let isWanted = true;
    load().then(
      (value) => isWanted && setLoaded({ value }),
      (error: unknown) => isWanted && setLoaded({ error }),
    );
    return () => {
      isWanted = false;
    };
  }, [load]);
  if (loaded && "error" in loaded) throw loaded.error;
  return loaded?.value;
}
