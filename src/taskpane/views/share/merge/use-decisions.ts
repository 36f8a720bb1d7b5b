import * as React from "react";
import { decideCautiously, listUndecided, type Decision } from "../../../../assessment/merging/decide";
import type { Merge, MergedRow } from "../../../../assessment/merging/merge";
import type { ResponseId } from "../../../../checklist/checklist";

/** A decision counts for the row as it was shown when it was made. */
interface Decided extends Omit<Decision, "by"> {
  readonly on: string;
}

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
  const shown = new Map(disputed.map((row) => [row.statement, whatIsShown(row)]));
  const decisions = decided
    .filter(({ statement, on }) => shown.get(statement) === on)
    .map(({ statement, response, why }) => ({
      statement,
      response,
      why: reasons[statement] ?? why,
      by: name.trim(),
    }));
  const keep = (
    before: readonly Decided[],
    made: readonly Pick<Decision, "statement" | "response" | "why">[],
  ): readonly Decided[] => [
    ...before.filter((each) => !made.some(({ statement }) => statement === each.statement)),
    ...made.map(({ statement, response, why }) => ({
      statement,
      response,
      why,
      on: shown.get(statement) ?? "",
    })),
  ];
  return {
    by: name,
    decisions,
    setBy,
    decide: (statement, response) => setDecided((before) => keep(before, [{ statement, response, why: "" }])),
    explain: (statement, why) => setReasons((before) => ({ ...before, [statement]: why })),
    decideCautiously: () => setDecided((before) => keep(before, decideCautiously(merge, decisions, name))),
    forget: (items) =>
      setDecided((before) => before.filter(({ statement }) => !items.includes(String(statement)))),
    clear() {
      setDecided([]);
      setReasons({});
    },
  };
}

/** What a person sees of a row when they decide. */
function whatIsShown({ before, marked, between, answers }: MergedRow): string {
  const said = answers.map(({ copy, response, evidence }) => [copy.contributor, response, evidence]);
  return JSON.stringify([before.response, before.evidence, marked, between, said]);
}

/** How many disputed rows nobody has decided on yet. */
export function countUndecided(merge: Merge, { decisions }: Decisions): number {
  return listUndecided(merge, decisions).length;
}
