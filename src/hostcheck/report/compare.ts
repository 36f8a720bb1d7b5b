import { sameData, type CheckResult } from "../bench/check";
import type { Assumption } from "../checks";
import type { Report } from "./read-report";

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
    readonly results: readonly CheckResult[];
  }[];
  /** Ids of checks that were skipped, or are not in the report. */
  readonly untried: readonly string[];
  /** Ids of checks for a newer Excel. */
  readonly notHere: readonly string[];
}

export function compareReport({ results }: Report, assumptions: readonly Assumption[]): Comparison {
  const byId = new Map(results.map((one) => [one.check.id, one]));
  const list = assumptions.flatMap((assumption) => assumption.checks);
  const reported = (ids: readonly { readonly id: string }[]): readonly CheckResult[] =>
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
      return failed.length > 0 ? [{ assumption, results: failed }] : [];
    }),
    untried: list.filter(({ id }) => (byId.get(id)?.verdict ?? "skipped") === "skipped").map(({ id }) => id),
    notHere: results.filter(({ verdict }) => verdict === "not-here").map(({ check }) => check.id),
  };
}

/** How a check decides its switch: false if Excel does not behave in that way, undefined if that is open. */
function matchesSwitch({ check: { foreseen }, verdict, found }: CheckResult): boolean | undefined {
  if (found === undefined || (verdict !== "pass" && verdict !== "foreseen")) return undefined;
  return foreseen?.found.some((one) => sameData(one, found)) === true;
}
