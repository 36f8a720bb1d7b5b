import * as React from "react";
import { Drafts } from "./drafts";
import type { Pane } from "./use-pane";

const DraftsContext = React.createContext<Drafts | undefined>(undefined);

export const DraftsProvider = DraftsContext.Provider;

/** The texts that are being written; where they change, the caller is drawn again. */
export function useNewDrafts({ write }: Pick<Pane, "write">): Drafts {
  const [, drawAgain] = React.useReducer((count: number) => count + 1, 0);
  const [drafts] = React.useState(() => new Drafts(write, drawAgain));
  return drafts;
}

/** @throws Error outside of the pane. */
export function useDrafts(): Drafts {
  const drafts = React.useContext(DraftsContext);
  if (!drafts) throw new Error("There are no drafts around this component.");
  return drafts;
}
