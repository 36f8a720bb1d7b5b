import {
  movementIds,
  type ComparedResult,
  type Comparison,
  type ScoreMovement,
  type StatementMovement,
} from "../../assessment/time/compare-answers";
import { listStatements, type Checklist } from "../../checklist/checklist";

/** One side of a comparison, with its title. */
export interface Compared extends Comparison {
  readonly before: string;
  readonly after: string;
  readonly checklists: { readonly before: string; readonly after: string };
}

/** A comparison as `--json` prints it. */
export function compareJson(compared: Compared, checklist: Checklist): object {
  const { overall, phases, sections, statements } = compared;
  const texts = textsOf(checklist);
  return {
    before: compared.before,
    after: compared.after,
    template: checklist.id,
    versions: compared.checklists,
    rulesDiffer: compared.rulesDiffer,
    rules: compared.rules,
    overall: movementJson(overall),
    phases: phases.map(movementJson),
    sections: sections.map(movementJson),
    counts: Object.fromEntries(movementIds.map((id) => [id, ofMovement(statements, id).length])),
    statements: statements.map((moved) => ({ ...moved, text: texts.get(moved.statement) ?? "" })),
    onlyBefore: compared.onlyBefore,
    onlyAfter: compared.onlyAfter,
  };
}

function movementJson({ before, after, movement }: ScoreMovement): object {
  const side = ({ score, rating }: ComparedResult): object => ({ score, rating });
  return { id: after.id, title: after.title, movement, before: side(before), after: side(after) };
}

export function ofMovement(
  statements: readonly StatementMovement[],
  id: StatementMovement["movement"],
): readonly StatementMovement[] {
  return statements.filter(({ movement }) => movement === id);
}

export function textsOf(checklist: Checklist): ReadonlyMap<number, string> {
  return new Map(listStatements(checklist).map(({ number, text }) => [number, text]));
}
