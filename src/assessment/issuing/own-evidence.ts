import type { Answer } from "../answers/assessment";
import type { MergeLogEntry } from "../answers/circulation";
import { isMarked } from "../answers/marks";
import { outcomes } from "../answers/outcomes";

/** A line with only a name and a colon, and a line below it: the way merged texts are written [J7]. */
const authored = /^[^\S\n]*\S.*:[^\S\n]*\n.*\S/m;

/**
 * Finds the statements whose evidence has words of other people [I1]: according to the Merge log, or because the text has a
 * block with an author's name above it. If in doubt, it counts as merged.
 */
export function findMergedEvidence(
  answers: readonly Answer[],
  log: readonly MergeLogEntry[],
): ReadonlySet<number> {
  const logged = new Set(
    log.flatMap(({ item, evidence, outcome }) => {
      const [, number, isRemark] = /^(\d+)( remarks)?$/.exec(item) ?? [];
      const isInLogOnly = isRemark !== undefined && outcome === outcomes.notCarried;
      return number === undefined || !isMarked(evidence) || isInLogOnly ? [] : [Number(number)];
    }),
  );
  return new Set(
    answers
      .filter(
        ({ statement, evidence }) => logged.has(statement) || authored.test(evidence.replace(/\r\n?/g, "\n")),
      )
      .map(({ statement }) => statement),
  );
}
