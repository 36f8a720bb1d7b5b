import * as React from "react";
import { Drafts, type Draft } from "./drafts";
import { nameFor, session } from "./session";
import type { Pane } from "./use-pane";

const DraftsContext = React.createContext<Drafts | undefined>(undefined);

export const DraftsProvider = DraftsContext.Provider;

/**
 * The drafts of the pane; the caller is rendered again whenever they change. Until they are saved, a reload keeps
 * them [P22].
 */
export function useNewDrafts({ write, contents }: Pick<Pane, "write" | "contents">): Drafts {
  const [, rerender] = React.useReducer((count: number) => count + 1, 0);
  const name = React.useRef<string>();
  const [drafts] = React.useState(
    () =>
      new Drafts(write, (unsaved) => {
        if (name.current !== undefined) session.keep(name.current, unsaved.length > 0 ? unsaved : undefined);
        rerender();
      }),
  );
  const ids = contents?.kind === "assessment" ? contents.ids : undefined;
  const current = ids && nameFor(ids, "drafts");
  React.useEffect(() => {
    name.current = current;
    if (!ids || current === undefined) return;
    session.forgetOthers(ids);
    drafts.restore(session.recall<readonly Draft[]>(current) ?? []);
  }, [drafts, current]);
  React.useEffect(() => {
    const save = (): void => drafts.saveAll();
    const saveIfHidden = (): void => {
      if (document.visibilityState === "hidden") save();
    };
    window.addEventListener("pagehide", save);
    document.addEventListener("visibilitychange", saveIfHidden);
    return () => {
      window.removeEventListener("pagehide", save);
      document.removeEventListener("visibilitychange", saveIfHidden);
    };
  }, [drafts]);
  return drafts;
}

/** @throws Error outside of the pane. */
export function useDrafts(): Drafts {
  const drafts = React.useContext(DraftsContext);
  if (!drafts) throw new Error("This component is outside DraftsProvider.");
  return drafts;
}
