import * as React from "react";
import { decideCautiously, listUndecided, type Decision } from "../../../assessment/decide";
import type { Merge } from "../../../assessment/merge";
import type { ResponseId } from "../../../checklist/checklist";

type Decided = Omit<Decision, "by">;

export interface Decisions {
  readonly by: string;
  /** Only on rows that are disputed now. */
  readonly decisions: readonly Decision[];
  setBy(name: string): void;
  decide(statement: number, response: ResponseId): void;
  explain(statement: number, why: string): void;
  /** The most cautious answer for all rows that are left and that may be decided so. */
  decideCautiously(): void;
  /** What was decided on these rows does not count any more. */
  forget(items: readonly string[]): void;
  clear(): void;
}

/** What a person decides on disputed rows, as long as the pane is open. */
export function useDecisions(merge: Merge, assessor: string): Decisions {
  const [by, setBy] = React.useState<string>();
  const [decided, setDecided] = React.useState<readonly Decided[]>([]);
  const [reasons, setReasons] = React.useState<Readonly<Record<number, string>>>({});
  const name = by ?? assessor;
  const disputed = merge.rows.filter(({ outcome }) => outcome === "disputed");
  const decisions = decided
    .filter(({ statement }) => disputed.some((row) => row.statement === statement))
    .map((each) => ({ ...each, why: reasons[each.statement] ?? each.why, by: name.trim() }));
  return {
    by: name,
    decisions,
    setBy,
    decide: (statement, response) =>
      setDecided((before) => [
        ...before.filter((each) => each.statement !== statement),
        { statement, response, why: "" },
      ]),
    explain: (statement, why) => setReasons((before) => ({ ...before, [statement]: why })),
    decideCautiously: () => setDecided([...decided, ...decideCautiously(merge, decisions, name)]),
    forget: (items) =>
      setDecided((before) => before.filter(({ statement }) => !items.includes(String(statement)))),
    clear() {
      setDecided([]);
      setReasons({});
    },
  };
}

/** How many disputed rows nobody has decided on yet. */
export function countUndecided(merge: Merge, { decisions }: Decisions): number {
  return listUndecided(merge, decisions).length;
}
