import * as React from "react";
import type { BoardResult, BoardWanted } from "../../port/port";
import type { Pane } from "../../state/use-pane";

/** The last step of Report, and how to take the next. */
export interface Reporting {
  /** What was done; undefined once anything else has started. */
  readonly done: BoardResult["done"] | undefined;
  /** Resolves with whether the step was taken. */
  readonly report: (wanted: BoardWanted) => Promise<boolean>;
}

export function useReport(pane: Pane): Reporting {
  const [done, setDone] = React.useState<BoardResult["done"]>();
  const { busy } = pane;
  React.useEffect(() => {
    if (busy !== undefined && busy !== "showing") setDone(undefined);
  }, [busy]);
  const report = async (wanted: BoardWanted): Promise<boolean> => {
    const reported = await pane.obtain(wanted.kind === "roll-up" ? "rolling-up" : "reporting", (port, run) =>
      port.makeForBoard(wanted, run),
    );
    setDone(reported?.done);
    return reported !== undefined;
  };
  return { done, report };
}
