/** What is wrong in a file of answers, contributors or decisions. Each is read after its place. */
export const inputWords = {
  date: "must be a date such as 2026-03-31",
  noContributors: "has no contributors",
  asksNothing: 'asks for no statements; leave out "sections" and "statements" to ask for all of them',
} as const;

export function answeredAlready(statement: number, index: number): string {
  return `statement ${statement} is already answered at responses[${index}]`;
}

export function decidedAlready(statement: number): string {
  return `statement ${statement} already has a decision`;
}

export function noSection(id: string, known: readonly string[]): string {
  return `the checklist has no section ${id}; its sections are ${known.join(", ")}`;
}
