import type { Assumption } from "../checks";
import { matchesSwitch, type Report, type ReportedCheck } from "./read-report";

/** What a report says about the simulator and about the product. */
export interface Comparison {
  /** Each switch that the checks can decide. `undefined`: not decided, because no check of it was done. */
  readonly switches: readonly {
    readonly id: string;
    readonly matches: boolean | undefined;
    readonly checks: readonly string[];
  }[];
  /** Assumptions that this Excel does not keep, with the checks that show it. */
  readonly broken: readonly {
    readonly assumption: Assumption;
    readonly checks: readonly ReportedCheck[];
  }[];
  /** Ids of checks that were skipped, or are not in the report. */
  readonly untried: readonly string[];
  /** Ids of checks for a newer Excel. */
  readonly notHere: readonly string[];
}

export function compareReport({ checks }: Report, assumptions: readonly Assumption[]): Comparison {
  const byId = new Map(checks.map((one) => [one.check.id, one]));
  const list = assumptions.flatMap((assumption) => assumption.checks);
  const reported = (ids: readonly { readonly id: string }[]): readonly ReportedCheck[] =>
    ids.flatMap(({ id }) => byId.get(id) ?? []);
  const switches = new Set(list.flatMap(({ foreseen }) => foreseen?.switch ?? []));
  return {
    switches: [...switches].sort().map((id) => {
      const deciding = list.filter(({ foreseen }) => foreseen?.switch === id);
      const decided = reported(deciding).flatMap((one) => matchesSwitch(one) ?? []);
      return {
        id,
        matches: decided.length === 0 ? undefined : decided.includes(true),
        checks: deciding.map((check) => check.id),
      };
    }),
    broken: assumptions.flatMap((assumption) => {
      const failed = reported(assumption.checks).filter(({ verdict }) => verdict === "fail");
      return failed.length > 0 ? [{ assumption, checks: failed }] : [];
    }),
    untried: list.filter(({ id }) => (byId.get(id)?.verdict ?? "skipped") === "skipped").map(({ id }) => id),
    notHere: checks.filter(({ verdict }) => verdict === "not-here").map(({ check }) => check.id),
  };
}
