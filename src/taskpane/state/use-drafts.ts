import * as React from "react";
import { Drafts } from "./drafts";
import type { Pane } from "./use-pane";

const DraftsContext = React.createContext<Drafts | undefined>(undefined);

export const DraftsProvider = DraftsContext.Provider;

/** The drafts of the pane; the caller is rendered again whenever they change. */
export function useNewDrafts({ write }: Pick<Pane, "write">): Drafts {
  const [, rerender] = React.useReducer((count: number) => count + 1, 0);
  const [drafts] = React.useState(() => new Drafts(write, rerender));
  return drafts;
}

/** @throws Error outside of the pane. */
export function useDrafts(): Drafts {
  const drafts = React.useContext(DraftsContext);
  if (!drafts) throw new Error("This component is outside DraftsProvider.");
  return drafts;
}
