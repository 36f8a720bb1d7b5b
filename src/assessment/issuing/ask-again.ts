import type { Checklist } from "../../checklist/checklist";
import type { Assessment } from "../answers/assessment";
import { readNumbers, type Contributor, type MergeLogEntry } from "../answers/circulation";
import { responseOf } from "../answers/marks";
import { fixedByAnswering, type Finding, type FindingCode } from "../findings/findings";
import { listInForce, listOpenEntries, nameOfPerson, remarkItem } from "../merging/logged-answers";
import { outcomes } from "../answers/outcomes";
import { isOverdue } from "./overdue";

/** A person to ask again, and what about. */
export interface AskAgain {
  /** The person's last row in the register. */
  readonly contributor: Contributor;
  /** The numbers of the statements, in the order of the checklist. Never empty. */
  readonly asked: readonly number[];
}

/** The findings about an answer that its author should see [F1–F3 F11 F12]. */
const remarked: readonly FindingCode[] = [...fixedByAnswering, "more-than-one-response", "unusual-mark"];

/**
 * Lists the people to ask again, each with the rows that they were asked and that are unanswered, disputed or remarked [P16].
 * Rows that they have in a copy that is still out, and not overdue, are left out. A shared copy has no person to ask.
 * @param today `yyyy-mm-dd`
 */
export function listToAskAgain(
  checklist: Checklist,
  { answers, circulation }: Pick<Assessment, "answers" | "circulation">,
  findings: readonly Finding[],
  today: string,
): readonly AskAgain[] {
  const log = listInForce(circulation.log);
  const unclear = new Set([
    ...listOpenEntries(log).map(({ item }) => item),
    ...findings.filter(({ code }) => remarked.includes(code)).map(({ statement }) => String(statement)),
  ]);
  const people = new Map<string, Contributor[]>();
  for (const row of circulation.contributors) {
    const name = nameOfPerson(row.name);
    if (name !== "") people.set(name, [...(people.get(name) ?? []), row]);
  }
  return [...people].flatMap(([name, copies]): AskAgain[] => {
    const contributor = copies[copies.length - 1];
    if (!contributor) return [];
    const [out, back] = [true, false].map((isOut) =>
      askedIn(copies.filter((copy) => isStillOut(copy, today) === isOut)),
    );
    const remarks = listRemarked(log, name);
    const asked = answers
      .filter((answer) => {
        const item = String(answer.statement);
        if (!back?.has(answer.statement) || out?.has(answer.statement)) return false;
        return responseOf(checklist, answer) === null || unclear.has(item) || remarks.has(remarkItem(item));
      })
      .map(({ statement }) => statement);
    return asked.length === 0 ? [] : [{ contributor, asked }];
  });
}

function isStillOut(copy: Contributor, today: string): boolean {
  return copy.returnedOn === "" && !isOverdue(copy, today);
}

function askedIn(copies: readonly Contributor[]): ReadonlySet<number> {
  return new Set(copies.flatMap(({ asked }) => readNumbers(asked) ?? []));
}

/** The log's items for remarks on rows of the person's last file. */
function listRemarked(log: readonly MergeLogEntry[], name: string): ReadonlySet<string> {
  const theirs = log.filter(({ contributor }) => nameOfPerson(contributor) === name);
  const last = theirs.reduce((latest, { mergedAt }) => (mergedAt > latest ? mergedAt : latest), "");
  return new Set(
    theirs
      .filter(({ mergedAt, outcome }) => mergedAt === last && outcome === outcomes.notCarried)
      .map(({ item }) => item),
  );
}
