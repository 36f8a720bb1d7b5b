import { useEffect, useState } from "react";
import type { Checklist } from "../checklist/checklist";
import { loadChecklist } from "../checklist/load";

/** What the add-in brings along and the pane loads when a view wants it. */
export interface Content {
  /** The checklist that a new workbook is made from, unless the person brings another. */
  readonly template: () => Promise<Checklist>;
}

/** @throws Error when what was built into the add-in is damaged. */
export const builtInContent: Content = {
  template: async () => {
    const { default: json } = await import("../../assets/templates/psems.json");
    const loaded = loadChecklist(json);
    if (loaded.kind === "loaded") return loaded.checklist;
    throw new Error(loaded.problems.map(({ place, message }) => `${place}: ${message}`).join(" "));
  },
};

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
