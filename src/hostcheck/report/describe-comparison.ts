import { describeData } from "../bench/check";
import { words } from "../words";
import type { Comparison } from "./compare";
import { describeFound } from "./report";
import type { Report } from "./read-report";

const { compared } = words;

/** A report and its comparison, as lines to print. */
export function describeComparison(
  { facts, unknown }: Report,
  { switches, broken, untried, notHere }: Comparison,
): readonly string[] {
  const listed = (ids: readonly string[], say: (ids: readonly string[]) => string): readonly string[] =>
    ids.length > 0 ? [say(ids)] : [];
  return [
    ...facts.filter(([, value]) => value !== "").map(([label, value]) => `${label}: ${value}`),
    "",
    compared.switches,
    ...switches.map(({ id, matches, checks }) => compared.switch(id, verdictOf(matches), checks)),
    "",
    ...(broken.length === 0
      ? [compared.noneBroken]
      : [
          compared.broken,
          ...broken.flatMap(({ assumption, results }) => [
            compared.assumption(assumption.id, assumption.statement),
            ...results.map(({ check, found, error }) =>
              compared.check(check.id, describeFound(found, error), describeData(check.expected ?? null)),
            ),
          ]),
        ]),
    ...listed(untried, compared.untried),
    ...listed(notHere, compared.notHere),
    ...listed(unknown, compared.unknown),
  ];
}

function verdictOf(matches: boolean | undefined): string {
  if (matches === undefined) return compared.undecided;
  return matches ? compared.matches : compared.differs;
}
