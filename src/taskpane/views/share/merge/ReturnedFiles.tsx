import * as React from "react";
import type { AssessedViewProps } from "../../../state/view-props";
import { judgeAll } from "./judge-all";
import { MergeReturned } from "./MergeReturned";
import type { Returned } from "./use-returned";
import { Verdicts } from "./Verdicts";

/** The verdicts on returned files, and the merge of those that can be used. */
export function ReturnedFiles(props: AssessedViewProps & { readonly returned: Returned }): JSX.Element {
  const { assessed, returned } = props;
  const { brought } = returned;
  const judged = React.useMemo(() => judgeAll(assessed, brought), [assessed, brought]);
  return (
    <>
      <Verdicts judged={judged} checklist={assessed.checklist} returned={returned} />
      <MergeReturned {...props} judged={judged} />
    </>
  );
}
