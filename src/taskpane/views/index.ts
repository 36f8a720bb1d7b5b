import * as React from "react";
import type { ViewProps } from "../App";
import type { ViewId } from "../port";

/** The views by their ids, each loaded when it is first drawn. */
export const views: Readonly<Record<ViewId, React.LazyExoticComponent<React.ComponentType<ViewProps>>>> = {
  "set-up": React.lazy(async () => ({ default: (await import("./SetUpView")).SetUpView })),
  assess: React.lazy(async () => ({ default: (await import("./AssessView")).AssessView })),
  check: React.lazy(async () => ({ default: (await import("./CheckView")).CheckView })),
  results: React.lazy(async () => ({ default: (await import("./ResultsView")).ResultsView })),
};
