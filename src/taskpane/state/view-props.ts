import type { Content } from "../content/content";
import type { Assessed, OpenView } from "../port/port";
import type { Pane } from "./use-pane";

/** A statement that another view sent the person to; a new number each time. */
export interface Wanted {
  readonly statement: number;
  readonly time: number;
}

/** What every view is given. */
export interface ViewProps {
  readonly pane: Pane;
  readonly content: Content;
  readonly today: string;
  readonly open: OpenView;
  readonly wanted: Wanted | undefined;
}

/** What a view, or a part of one, is given that needs an assessment to be open. */
export interface AssessedViewProps extends ViewProps {
  readonly assessed: Assessed;
}
