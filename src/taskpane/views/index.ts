import * as React from "react";
import type { ViewProps } from "../App";
import type { ViewId } from "../port";

/** The views by their ids, each loaded when it is first drawn. */
export const views: Readonly<Record<ViewId, React.LazyExoticComponent<React.ComponentType<ViewProps>>>> = {
  "set-up": React.lazy(async () => ({
    default: (await import(/* webpackChunkName: "set-up" */ "./SetUpView")).SetUpView,
  })),
  assess: React.lazy(async () => ({
    default: (await import(/* webpackChunkName: "assess" */ "./AssessView")).AssessView,
  })),
  check: React.lazy(async () => ({
    default: (await import(/* webpackChunkName: "check" */ "./CheckView")).CheckView,
  })),
  share: React.lazy(async () => ({
    default: (await import(/* webpackChunkName: "share" */ "./ShareView")).ShareView,
  })),
  report: React.lazy(async () => ({
    default: (await import(/* webpackChunkName: "report" */ "./ReportView")).ReportView,
  })),
  results: React.lazy(async () => ({
    default: (await import(/* webpackChunkName: "results" */ "./ResultsView")).ResultsView,
  })),
};
