import type { Content } from "../content/content";
import type { Assessed, OpenView } from "../port/port";
import type { Pane } from "./use-pane";

/** A statement that another view opened; `time` counts the requests. */
export interface Wanted {
  readonly statement: number;
  readonly time: number;
}

/** The props of every view. */
export interface ViewProps {
  readonly pane: Pane;
  readonly content: Content;
  readonly today: string;
  readonly open: OpenView;
  readonly wanted: Wanted | undefined;
}

/** The props of views, and parts of views, that need an assessment. */
export interface AssessedViewProps extends ViewProps {
  readonly assessed: Assessed;
}
