import { useEffect, useState } from "react";
import type { Checklist } from "../../checklist/checklist";
import type { Guidance } from "../../checklist/guidance";

/** Built-in content, loaded when a view needs it. */
export interface Content {
  /** The checklist for a new workbook, unless the user chooses another. */
  readonly template: () => Promise<Checklist>;
  /** Guidance for the statements of the built-in checklist. */
  readonly guidance: () => Promise<Guidance>;
  /** The same guidance with its case studies. */
  readonly caseStudies: () => Promise<Guidance>;
}

/** Each is a separate chunk. */
export const builtInContent: Content = {
  template: async () =>
    (await import(/* webpackChunkName: "template" */ "./built-in-template")).readTemplate(),
  guidance: async () => (await import(/* webpackChunkName: "guidance" */ "./built-in-guidance")).guidance,
  caseStudies: async () =>
    (await import(/* webpackChunkName: "case-studies" */ "./case-studies")).readCaseStudies(),
};

/** Loaded content for a view that also works without it; undefined until it is loaded, and when loading fails. */
export function useLoadedIfThere<Value>(load: () => Promise<Value>): Value | undefined {
  const loaded = useOutcome(load);
  // The view that needs it shows the failure.
  return loaded && "value" in loaded ? loaded.value : undefined;
}

/** Loaded content for a view that needs it; undefined until it is loaded. @throws what loading failed with, while rendering. */
export function useLoaded<Value>(load: () => Promise<Value>): Value | undefined {
  const loaded = useOutcome(load);
  if (loaded && "error" in loaded) throw loaded.error;
  return loaded?.value;
}

type Outcome<Value> = { readonly value: Value } | { readonly error: unknown };

function useOutcome<Value>(load: () => Promise<Value>): Outcome<Value> | undefined {
  const [loaded, setLoaded] = useState<Outcome<Value>>();
  useEffect(() => {
    let isMounted = true;
    load().then(
      (value) => isMounted && setLoaded({ value }),
      (error: unknown) => isMounted && setLoaded({ error }),
    );
    return () => {
      isMounted = false;
    };
  }, [load]);
  return loaded;
}
