import type { ResponseId } from "../../checklist/checklist";
import { readNumbers, type Contributor } from "../answers/circulation";
import { isIssued } from "../answers/issued";
import { keptReason, mostCautiousReason, onlyAskedReason, plainReason } from "../words/decision-reasons";
import { isInRegister, nameOfCopy, nameOfPerson } from "./logged-answers";
import type { Merge } from "./merge";
import type { MergedRow } from "./merged-row";

/** A person's decision on a disputed row. Any response is allowed. */
export interface Decision {
  readonly statement: number;
  /** Null keeps the owner's row as it is. */
  readonly response: ResponseId | null;
  readonly why: string;
  readonly by: string;
}

/** The most cautious first: missing, unknown, partly in place, in place. */
const fromMostCautious: readonly ResponseId[] = ["no", "not-sure", "in-part", "yes"];

/**
 * The most cautious of a row's disputed responses. Null if one is N/A, because a person must decide what does not
 * apply; and null if one comes from a person who was not asked, because the owner must decide whether it counts [X6].
 */
export function findMostCautious({
  between,
  answers,
}: Pick<MergedRow, "between" | "answers">): ResponseId | null {
  if (between.includes("not-applicable")) return null;
  if (answers.some(({ isNew, isAsked }) => isNew && !isAsked)) return null;
  return fromMostCautious.find((response) => between.includes(response)) ?? null;
}

/** Decides every undecided row that has a most cautious answer, by that answer. */
export function decideCautiously(
  merge: Merge,
  decided: readonly Decision[],
  by: string,
): readonly Decision[] {
  return listUndecided(merge, decided).flatMap((row) => {
    const response = findMostCautious(row);
    return response === null ? [] : [{ statement: row.statement, response, why: mostCautiousReason, by }];
  });
}

/**
 * Decides each undecided row that only one copy was issued for, according to the register, by the answer in it [J10]; a row that
 * none was issued for, by the answer in the plain copy of the named person, who was not issued any. A copy that someone else filled in decides nothing, because
 * that person was not asked.
 * @param person only rows that this person was asked; everyone's if it is absent
 */
export function decideByOnlyAsked(
  merge: Merge,
  decided: readonly Decision[],
  register: readonly Contributor[],
  by: string,
  person?: string,
): readonly Decision[] {
  const issued = register
    .filter(isIssued)
    .map(({ copyId, name, asked }) => ({ copyId, name, asked: new Set(readNumbers(asked)) }));
  // A copy that was passed on has more rows, below that of the person it was issued to.
  const issuedTo = new Map(issued.map(({ copyId, name }) => [copyId, name] as const).reverse());
  const isIssuedTo = ({ copyId, contributor }: MergedRow["answers"][number]["copy"]): boolean => {
    const name = nameOfPerson(issuedTo.get(copyId) ?? "");
    return name === "" || name === nameOfPerson(contributor);
  };
  const isStranger = person !== undefined && !isInRegister(register, person);
  return listUndecided(merge, decided).flatMap(({ statement, answers }): Decision[] => {
    const asked = new Set(issued.flatMap((copy) => (copy.asked.has(statement) ? [copy.copyId] : [])));
    const given = answers.filter(({ isNew }) => isNew);
    const [first, ...others] = new Set(given.map(({ response }) => response));
    const [name, ...more] = new Map(given.map(({ copy }) => [nameOfCopy(copy), copy.contributor])).values();
    const isTheirs =
      asked.size === 1 &&
      given.every(({ copy, isAsked }) => isAsked && asked.has(copy.copyId) && isIssuedTo(copy));
    const isPlain = isStranger && asked.size === 0 && given.every(({ copy }) => copy.isPlain);
    if (!(isTheirs || isPlain) || !first || others.length > 0 || name === undefined || more.length > 0)
      return [];
    if (person !== undefined && nameOfPerson(person) !== nameOfPerson(name)) return [];
    return [{ statement, response: first, why: isPlain ? plainReason(name) : onlyAskedReason(name), by }];
  });
}

/** The rows in which an answer of the owner's own is replaced [J60]. */
export function listReplaced({ rows }: Merge): readonly MergedRow[] {
  return rows.filter(({ replacesOwn }) => replacesOwn);
}

/** Keeps each of the owner's own answers that would be replaced and that nobody has decided on [J60]. */
export function decideToKeep(merge: Merge, decided: readonly Decision[], by: string): readonly Decision[] {
  return listReplaced(merge)
    .filter(({ statement }) => !decided.some((one) => one.statement === statement))
    .map(({ statement }) => ({ statement, response: null, why: keptReason, by }));
}

/** The merge in which an answer of the owner's own is disputed if there is a decision on it [J60]. */
export function disputeDecided(merge: Merge, decisions: readonly Decision[]): Merge {
  const decided = new Set(decisions.map(({ statement }) => statement));
  const rows = merge.rows.map((row): MergedRow => {
    if (!row.replacesOwn || !decided.has(row.statement)) return row;
    const between = [row.before.response, row.response].filter((response) => response !== null);
    return { ...row, outcome: "disputed", replacesOwn: false, between, response: row.before.response };
  });
  return { ...merge, rows };
}

/** The disputed rows without a decision. */
export function listUndecided(merge: Merge, decisions: readonly Decision[]): readonly MergedRow[] {
  return merge.rows.filter(
    ({ outcome, statement }) =>
      outcome === "disputed" && !decisions.some((decision) => decision.statement === statement),
  );
}
