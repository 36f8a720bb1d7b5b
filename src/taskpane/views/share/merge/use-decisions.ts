import {
  decideByOnlyAsked,
  decideCautiously,
  decideToKeep,
  listUndecided,
  type Decision,
} from "../../../../assessment/merging/decisions";
import { hashContent } from "../../../../assessment/merging/undo-data";
import type { Merge } from "../../../../assessment/merging/merge";
import type { MergedRow } from "../../../../assessment/merging/merged-row";
import type { Assessed } from "../../../port/port";
import { nameFor } from "../../../state/session";
import { useKept } from "../../../state/use-kept";

/** A decision counts only while its row is as shown when it was made [P11]. */
interface Decided extends Omit<Decision, "by"> {
  readonly on: string;
}

export interface Decisions {
  readonly by: string;
  /** Only for rows that are still disputed, or whose own answer would still be replaced. */
  readonly decisions: readonly Decision[];
  setBy(name: string): void;
  decide(statement: number, response: Decision["response"]): void;
  explain(statement: number, why: string): void;
  /** Decides the remaining rows that only this person was asked, or everyone's if there is no name [J10]. */
  decideByOnlyAsked(person: string | undefined): void;
  /** Decides every remaining row that allows it by its most cautious response [J5]. */
  decideCautiously(): void;
  /** Keeps the own answers of these rows, which would be replaced [J60]. */
  keepOwn(statements: readonly number[]): void;
  /** Discards the decisions on these rows. */
  forget(items: readonly string[]): void;
  clear(): void;
}

/** The decisions on disputed rows, kept until they are merged or the pane is closed [P22]. */
export function useDecisions(merge: Merge, { assessment, ids }: Assessed): Decisions {
  const { details, circulation } = assessment;
  const [by, setBy] = useKept<string | null>(nameFor(ids, "decided by"), null);
  const [decided, setDecided] = useKept<readonly Decided[]>(nameFor(ids, "decisions"), []);
  const [reasons, setReasons] = useKept<Readonly<Record<number, string>>>(nameFor(ids, "reasons"), {});
  const name = by ?? details.assessor;
  const disputed = merge.rows.filter(({ outcome, replacesOwn }) => outcome === "disputed" || replacesOwn);
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
    added: readonly Pick<Decision, "statement" | "response" | "why">[],
  ): readonly Decided[] => [
    ...before.filter((each) => !added.some(({ statement }) => statement === each.statement)),
    ...added.map(({ statement, response, why }) => ({
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
    decideByOnlyAsked: (person) =>
      setDecided((before) =>
        keep(before, decideByOnlyAsked(merge, decisions, circulation.contributors, name, person)),
      ),
    decideCautiously: () => setDecided((before) => keep(before, decideCautiously(merge, decisions, name))),
    keepOwn: (statements) =>
      setDecided((before) =>
        keep(
          before,
          decideToKeep(merge, decisions, name).filter(({ statement }) => statements.includes(statement)),
        ),
      ),
    forget: (items) =>
      setDecided((before) => before.filter(({ statement }) => !items.includes(String(statement)))),
    clear() {
      setBy(null);
      setDecided([]);
      setReasons({});
    },
  };
}

/** Everything shown of a row when it is decided, as a hash: what a file with a password says is not kept [X4]. */
function whatIsShown({ before, marked, between, answers }: MergedRow): string {
  const given = answers.map(({ copy, response, evidence, refused }) => [
    copy.contributor,
    copy.file,
    copy.savedAt,
    response,
    evidence,
    refused?.text,
  ]);
  return hashContent([before.response, before.evidence, marked, between, given]);
}

/** The number of disputed rows without a decision. */
export function countUndecided(merge: Merge, { decisions }: Decisions): number {
  return listUndecided(merge, decisions).length;
}
