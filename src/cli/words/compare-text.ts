import {
  movementIds,
  type ComparedResult,
  type ScoreMovement,
  type StatementMovement,
} from "../../assessment/time/compare-answers";
import {
  describeMovement,
  describeScoreMovement,
  rulesDifferWords,
} from "../../assessment/time/words/describe-movement";
import { formatPercent, ratingSymbol, ratingWord } from "../../assessment/words/describe-result";
import type { Checklist } from "../../checklist/checklist";
import { unanswered } from "../../workbook/form/layout";
import { ofMovement, textsOf, type Compared } from "../output/compare-json";
import { oneLine } from "../output/printable";
import { alignColumns } from "./align-columns";
import { namesOnSheets } from "./names-on-sheets";
import { wrap } from "./wrap";

/**
 * A comparison, as readable text: the scores, then each statement that changed, grouped by the kind of
 * change.
 */
export function compareText(compared: Compared, checklist: Checklist): string {
  const { overall, phases, sections, statements } = compared;
  const nameOf = namesOnSheets(checklist);
  const rows = [
    ["", "Before", "After", "", "Rating before", "Rating after"],
    ...[...sections, ...phases, overall].map((moved) => scoreRow(nameOf(moved.after), moved)),
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
    ...listDifferences(compared),
    "",
    ...alignColumns(rows),
    ...moved,
    "",
    `  ${same} of ${statements.length} statements stayed the same.`,
  ];
  return `${lines.join("\n")}\n`;
}

/** The differences in checklist and scoring rules that limit the comparison. */
function listDifferences({ checklists, rulesDiffer, rules, onlyBefore, onlyAfter }: Compared): string[] {
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

function scoreRow(name: string, { before, after, movement }: ScoreMovement): string[] {
  const percent = ({ score }: ComparedResult): string => (score === null ? "–" : formatPercent(score));
  const rated = ({ rating }: ComparedResult): string =>
    rating === null ? "" : `${ratingSymbol(rating)} ${ratingWord(rating)}`;
  const { sign, word } = describeScoreMovement(movement);
  return [name, percent(before), percent(after), `${sign} ${word}`, rated(before), rated(after)];
}

function listMoved(
  id: StatementMovement["movement"],
  moved: readonly StatementMovement[],
  checklist: Checklist,
): string[] {
  const { sign, word } = describeMovement(id);
  const texts = textsOf(checklist);
  const labels = new Map<string | null, string>(checklist.responses.map((entry) => [entry.id, entry.label]));
  const label = (response: StatementMovement["before"]): string =>
    oneLine(labels.get(response) ?? unanswered);
  return [
    `  ${sign} ${word} (${moved.length})`,
    ...moved.flatMap(({ statement, before, after }) =>
      wrap(
        `${statement}  ${label(before)} → ${label(after)}: ${oneLine(texts.get(statement) ?? "")}`,
        "    ",
      ),
    ),
  ];
}
