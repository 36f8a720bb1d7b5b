import type { AssessedViewProps } from "../../../state/view-props";
import type { Judged } from "./judge-all";
import type { Returned } from "./use-returned";

/** What the parts that work on returned files are given. */
export interface ReturnedPartProps extends AssessedViewProps {
  readonly returned: Returned;
  /** The files with the verdict on each, in the same order. */
  readonly judged: readonly Judged[];
}
