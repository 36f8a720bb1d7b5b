import * as React from "react";
import type { ViewProps } from "../state/view-props";
import type { ViewId } from "../port/port";

/** Loaded when the workbook first needs one. */
export const WorkbookNotices = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: "workbook-notices" */ "./workbook-notices/WorkbookNotices"))
    .WorkbookNotices,
}));

/** Loaded when they are first opened. */
export const Menu = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: "more" */ "./more/Menu")).Menu,
}));
export const Keys = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: "more" */ "./more/Keys")).Keys,
}));

/** Each view is loaded when it is first shown. */
export const views: Readonly<Record<ViewId, React.LazyExoticComponent<React.ComponentType<ViewProps>>>> = {
  "set-up": React.lazy(async () => ({
    default: (await import(/* webpackChunkName: "set-up" */ "./set-up/SetUpView")).SetUpView,
  })),
  assess: React.lazy(async () => ({
    default: (await import(/* webpackChunkName: "assess" */ "./assess/AssessView")).AssessView,
  })),
  check: React.lazy(async () => ({
    default: (await import(/* webpackChunkName: "check" */ "./check/CheckView")).CheckView,
  })),
  share: React.lazy(async () => ({
    default: (await import(/* webpackChunkName: "share" */ "./share/ShareView")).ShareView,
  })),
  report: React.lazy(async () => ({
    default: (await import(/* webpackChunkName: "report" */ "./report/ReportView")).ReportView,
  })),
  results: React.lazy(async () => ({
    default: (await import(/* webpackChunkName: "results" */ "./results/ResultsView")).ResultsView,
  })),
  settings: React.lazy(async () => ({
    default: (await import(/* webpackChunkName: "settings" */ "./settings/SettingsView")).SettingsView,
  })),
  "send-back": React.lazy(async () => ({
    default: (await import(/* webpackChunkName: "send-back" */ "./send-back/SendBackView")).SendBackView,
  })),
};
