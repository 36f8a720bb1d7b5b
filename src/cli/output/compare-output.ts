import {
  movementIds,
  type ComparedResult,
  type Comparison,
  type ScoreMovement,
  type StatementMovement,
} from "../../assessment/time/compare-answers";
import { formatPercent, ratingSymbol, ratingWord } from "../../assessment/words/describe-result";
import {
  describeMovement,
  describeScoreMovement,
  rulesDifferWords,
} from "../../assessment/time/words/describe-movement";
import { listStatements, type Checklist } from "../../checklist/checklist";
import { unanswered } from "../../workbook/form/layout";
import { oneLine } from "./printable";
import { alignColumns } from "./score-output";

/** What is compared, and what it is called. */
export interface Compared extends Comparison {
  readonly before: string;
  readonly after: string;
  readonly checklists: { readonly before: string; readonly after: string };
}

/** A comparison as data: the shape that `--json` prints. */
export function compareReport(compared: Compared, checklist: Checklist): object {
  const { overall, phases, sections, statements } = compared;
  const texts = textsOf(checklist);
  return {
    before: compared.before,
    after: compared.after,
    template: checklist.id,
    versions: compared.checklists,
    rulesDiffer: compared.rulesDiffer,
    rules: compared.rules,
    overall: scoreReport(overall),
    phases: phases.map(scoreReport),
    sections: sections.map(scoreReport),
    counts: Object.fromEntries(movementIds.map((id) => [id, ofMovement(statements, id).length])),
    statements: statements.map((moved) => ({ ...moved, text: texts.get(moved.statement) ?? "" })),
    onlyBefore: compared.onlyBefore,
    onlyAfter: compared.onlyAfter,
  };
}

function scoreReport({ before, after, movement }: ScoreMovement): object {
  const side = ({ score, rating }: ComparedResult): object => ({ score, rating });
  return { id: after.id, title: after.title, movement, before: side(before), after: side(after) };
}

/** A comparison for a person to read: the scores, then each statement that moved, by what became of it. */
export function compareText(compared: Compared, checklist: Checklist): string {
  const { overall, phases, sections, statements } = compared;
  const rows = [
    ["", "Before", "After", "", "Rating before", "Rating after"],
    ...[...sections, ...phases, { ...overall, after: { ...overall.after, title: "Overall" } }].map(scoreRow),
  ];
  const moved = movementIds
    .filter((id) => id !== "same")
    .flatMap((id) => {
      const some = ofMovement(statements, id);
      return some.length === 0 ? [] : ["", ...listMoved(id, some, checklist)];
    });
  const same = ofMovement(statements, "same").length;
  const lines = [
    `Before: ${oneLine(compared.before)}`,
    `After:  ${oneLine(compared.after)}`,
    ...sayDifferences(compared),
    "",
    ...alignColumns(rows).map((line) => `  ${line}`),
    ...moved,
    "",
    `  ${same} of ${statements.length} statements stayed the same.`,
  ];
  return `${lines.join("\n")}\n`;
}

/** What keeps the two sides from being set against each other as they are. */
function sayDifferences({ checklists, rulesDiffer, rules, onlyBefore, onlyAfter }: Compared): string[] {
  const only = (numbers: readonly number[], side: string): string[] =>
    numbers.length === 0
      ? []
      : [`Only ${side}: ${numbers.map((number) => `statement ${number}`).join(", ")}.`];
  return [
    ...(checklists.before === checklists.after
      ? []
      : [`The checklist before is ${oneLine(checklists.before)}, after ${oneLine(checklists.after)}.`]),
    ...only(onlyBefore, "before"),
    ...only(onlyAfter, "after"),
    ...(rulesDiffer
      ? [rulesDifferWords, `  Before: ${oneLine(rules.before)}`, `  After:  ${oneLine(rules.after)}`]
      : []),
  ];
}

function scoreRow({ before, after, movement }: ScoreMovement): string[] {
  const percent = ({ score }: ComparedResult): string => (score === null ? "–" : formatPercent(score));
  const rated = ({ rating }: ComparedResult): string =>
    rating === null ? "" : `${ratingSymbol(rating)} ${ratingWord(rating)}`;
  const { sign, word } = describeScoreMovement(movement);
  return [
    oneLine(after.title),
    percent(before),
    percent(after),
    `${sign} ${word}`,
    rated(before),
    rated(after),
  ];
}

function listMoved(
  id: StatementMovement["movement"],
  moved: readonly StatementMovement[],
  checklist: Checklist,
): string[] {
  const { sign, word } = describeMovement(id);
  const texts = textsOf(checklist);
  const labels = new Map<string | null, string>(checklist.responses.map((entry) => [entry.id, entry.label]));
  const say = (said: StatementMovement["before"]): string => oneLine(labels.get(said) ?? unanswered);
  return [
    `  ${sign} ${word} (${moved.length})`,
    ...moved.map(
      ({ statement, before, after }) =>
        `    ${statement}  ${say(before)} → ${say(after)}: ${oneLine(texts.get(statement) ?? "")}`,
    ),
  ];
}

function ofMovement(
  statements: readonly StatementMovement[],
  id: StatementMovement["movement"],
): readonly StatementMovement[] {
  return statements.filter(({ movement }) => movement === id);
}

function textsOf(checklist: Checklist): ReadonlyMap<number, string> {
  return new Map(listStatements(checklist).map(({ number, text }) => [number, text]));
}
