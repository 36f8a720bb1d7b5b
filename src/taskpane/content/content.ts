import { useEffect, useState } from "react";
import type { Checklist } from "../../checklist/checklist";
import type { Guidance } from "../../checklist/guidance";

/** What the add-in brings along and the pane loads when a view wants it. */
export interface Content {
  /** The checklist that a new workbook is made from, unless the person brings another. */
  readonly template: () => Promise<Checklist>;
  /** What helps to answer the statements of the built-in checklist. */
  readonly guidance: () => Promise<Guidance>;
}

/** Each in a chunk of its own. */
export const builtInContent: Content = {
  template: async () =>
    (await import(/* webpackChunkName: "template" */ "./built-in-template")).readTemplate(),
  guidance: async () =>
    (await import(/* webpackChunkName: "guidance" */ "./built-in-guidance")).readGuidance(),
};

/** What a loader gives, once it has, where the view does well without it too. */
export function useLoadedIfThere<Value>(load: () => Promise<Value>): Value | undefined {
  const [loaded, setLoaded] = useState<Value>();
  useEffect(() => {
    let isWanted = true;
    const take = (value: Value | undefined): void => {
      if (isWanted) setLoaded(value);
    };
    // The view that cannot do without it says what is wrong.
    load().then(take, () => take(undefined));
    return () => {
      isWanted = false;
    };
  }, [load]);
  return loaded;
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
