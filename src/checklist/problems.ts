import type { BaseIssue } from "valibot";
import { kindWords, mustBe, mustBeOneOf, problemWords } from "./words/problem-words";

/**
 * A problem in a JSON document and its place: `sections[2].statements[0].text`, or empty for the whole
 * document.
 */
export interface JsonProblem {
  readonly place: string;
  readonly message: string;
}

/** The problems that a schema found, in document order. */
export function listProblems(issues: readonly BaseIssue<unknown>[]): readonly JsonProblem[] {
  return issues.map((issue) => ({
    place: writePlace((issue.path ?? []).map((item) => item.key)),
    message: wordIssue(issue),
  }));
}

/** Writes a path as in code: `["sections", 2, "text"]` becomes `sections[2].text`. */
export function writePlace(keys: readonly unknown[]): string {
  return keys
    .map((key, index) => (typeof key === "number" ? `[${key}]` : `${index === 0 ? "" : "."}${String(key)}`))
    .join("");
}

function wordIssue(issue: BaseIssue<unknown>): string {
  if (issue.kind === "validation") return issue.message;
  const inKey = issue.path?.[issue.path.length - 1]?.origin === "key";
  if (inKey) return issue.expected === "never" ? problemWords.unknownKey : problemWords.missing;
  const found = issue.received.length > 60 ? `${issue.received.slice(0, 60)}…` : issue.received;
  if (issue.type === "picklist") {
    const allowed = (issue.expected ?? "").replace(/^\(|\)$/g, "").replace(/ \| /g, ", ");
    return mustBeOneOf(allowed, found);
  }
  return mustBe(kindWords[issue.type] ?? issue.expected ?? problemWords.somethingElse, found);
}
