import type { BaseIssue } from "valibot";

/** What is wrong in a JSON document, and where: `sections[2].statements[0].text`, or empty for the document itself. */
export interface JsonProblem {
  readonly place: string;
  readonly message: string;
}

const kinds: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  array: "a list",
  strict_object: "an object",
};

/** The problems that a schema found, in the order of the document. */
export function listProblems(issues: readonly BaseIssue<unknown>[]): readonly JsonProblem[] {
  return issues.map((issue) => ({
    place: writePlace((issue.path ?? []).map((item) => item.key)),
    message: wordIssue(issue),
  }));
}

/** A path as it would be written in code: `["sections", 2, "text"]` is `sections[2].text`. */
export function writePlace(keys: readonly unknown[]): string {
  return keys
    .map((key, index) => (typeof key === "number" ? `[${key}]` : `${index === 0 ? "" : "."}${String(key)}`))
    .join("");
}

function wordIssue(issue: BaseIssue<unknown>): string {
  if (issue.kind === "validation") return issue.message;
  const inKey = issue.path?.[issue.path.length - 1]?.origin === "key";
  if (inKey) return issue.expected === "never" ? "is not a known key" : "is missing";
  const found = issue.received.length > 60 ? `${issue.received.slice(0, 60)}…` : issue.received;
  if (issue.type === "picklist") {
    const allowed = (issue.expected ?? "").replace(/^\(|\)$/g, "").replace(/ \| /g, ", ");
    return `must be one of ${allowed}; found ${found}`;
  }
  return `must be ${kinds[issue.type] ?? issue.expected ?? "something else"}; found ${found}`;
}
