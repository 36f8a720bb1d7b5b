import type { AssessedViewProps } from "../../../state/view-props";
import type { Judged } from "./judge-all";
import type { Returned } from "./use-returned";

/** The props of the parts that work on returned files. */
export interface ReturnedPartProps extends AssessedViewProps {
  readonly returned: Returned;
  /** The files with their verdicts, in the same order. */
  readonly judged: readonly Judged[];
}
