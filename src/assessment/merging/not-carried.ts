import { figuresOf, groupAttached, type Attached } from "../answers/attached";
import { returnFinding, type ReturnFinding } from "./return-findings";

/** What is on a returned copy and not in its answers: a finding for each kind on each row, or on each sheet outside the rows [F13]. */
export function findNotCarried(attached: readonly Attached[]): readonly ReturnFinding[] {
  return groupAttached(attached).map((group) => {
    const { statement, sheet, address } = group;
    return returnFinding("not-carried", figuresOf(group), { statement, sheet, address });
  });
}
