import { readNumbers } from "../../../assessment/answers/circulation";
import { isMarked, responseOf } from "../../../assessment/answers/marks";
import type { ResponseId } from "../../../checklist/checklist";
import type { Assessed } from "../../port/port";

/** What the list of statements shows of one. */
export interface ListedStatement {
  readonly number: number;
  readonly text: string;
  readonly response: ResponseId | null;
  readonly hasEvidence: boolean;
  readonly lastTime: ResponseId | null;
  /** The names of the people who were asked; empty for a shared copy. */
  readonly askedOf: readonly string[];
}

export interface ListedSection {
  readonly title: string;
  readonly statements: readonly ListedStatement[];
}

export const statementFilters = ["all", "unanswered", "not-sure", "no", "no-evidence", "last-time"] as const;
export type StatementFilter = (typeof statementFilters)[number];

/** A filter, or whom a statement was asked of. */
export type Wanted = StatementFilter | { readonly askedOf: string };

/** All statements by section, with the state of each. */
export function listSections({ checklist, assessment }: Assessed): readonly ListedSection[] {
  const answers = new Map(assessment.answers.map((answer) => [answer.statement, answer]));
  const asked = assessment.circulation.contributors.map(({ name, asked: numbers }) => ({
    name,
    numbers: new Set(readNumbers(numbers) ?? []),
  }));
  return checklist.sections.map(({ title, statements }) => ({
    title,
    statements: statements.map(({ number, text }) => {
      const answer = answers.get(number);
      const names = asked.filter(({ numbers }) => numbers.has(number)).map(({ name }) => name);
      return {
        number,
        text,
        response: answer ? responseOf(checklist, answer) : null,
        hasEvidence: answer !== undefined && isMarked(answer.evidence),
        lastTime: answer?.lastTime ?? null,
        askedOf: [...new Set(names)],
      };
    }),
  }));
}

/** Whether a statement is in a filter [P65]. */
export function isWanted(statement: ListedStatement, wanted: Wanted): boolean {
  const { response, hasEvidence, lastTime, askedOf } = statement;
  if (typeof wanted === "object") return askedOf.includes(wanted.askedOf);
  switch (wanted) {
    case "all":
      return true;
    case "unanswered":
      return response === null;
    case "not-sure":
    case "no":
      return response === wanted;
    case "no-evidence":
      return response !== null && !hasEvidence;
    case "last-time":
      return lastTime !== null && response !== lastTime;
  }
}

/** Whether a statement has a number, or words that contain all that was typed. */
export function isFound({ number, text }: ListedStatement, typed: string): boolean {
  const words = typed.toLowerCase().split(/\s+/);
  return typed.trim() === String(number) || words.every((word) => text.toLowerCase().includes(word));
}
