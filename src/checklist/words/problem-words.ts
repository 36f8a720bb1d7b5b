/** What is wrong in a JSON document. Each is read after its place: `sections[2].title: is empty`. */
export const problemWords = {
  empty: "is empty",
  emptyList: "is an empty list",
  missing: "is missing",
  unknownKey: "is not a known key",
  oneLine: "must be a single line",
  somethingElse: "something else",
  impossibleCharacter: "has a character that a workbook cannot hold",
  id: "must contain only letters without accents, digits, dots and hyphens",
  statementNumber: "must be a whole number from 1 to 9999",
  pageNumber: "must be a whole number from 1",
  sheetCharacters: "must not contain any of [ ] : * ? / \\, which Excel does not allow in a sheet name",
  sheetApostrophe: "must not begin or end with an apostrophe, which Excel does not allow in a sheet name",
  noList: "must be an object; found a list",
} as const;

/** The kinds of JSON values, by the schema library's names for them. */
export const kindWords: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  array: "a list",
  strict_object: "an object",
};

/** Complaints about a name or number, to follow it in quotation marks. */
export const repeatWords = {
  statementNumber: "is the number of another statement",
  id: "is the id of another item",
  sheet: "is the name of another sheet, or reserved for one",
  component: "already belongs to a component",
  dashboardTitle: "is the title of another row of the Dashboard",
  tableHeading: "is the heading of another column of the same table",
  responsesHeading: "is the heading of another column of the table Responses",
  alias: "is already a label, an alias or a mark",
  noResponse: "is the word for statements without a response",
  listedTwice: "is listed twice",
} as const;

export function tooLongForCell(length: number): string {
  return `is ${length} characters long; an Excel cell holds at most 32,767`;
}

export function tooLong(length: number, limit: number): string {
  return `is ${length} characters long; the limit is ${limit}`;
}

export function mustBe(expected: string, found: string): string {
  return `must be ${expected}; found ${found}`;
}

export function mustBeOneOf(allowed: string, found: string): string {
  return `must be one of ${allowed}; found ${found}`;
}

export function mustBeInOrder(ids: readonly string[]): string {
  return `must be these, in this order: ${ids.join(", ")}`;
}

export function repeated(name: string | number, complaint: string): string {
  return `"${name}" ${complaint}`;
}

export function notAPhase(id: string): string {
  return `"${id}" is not the id of a phase`;
}

export function phaseWithoutSection(id: string): string {
  return `"${id}" has no section`;
}

export function noStatement(number: string | number): string {
  return `the checklist has no statement ${number}`;
}

export function noStatementInSection(number: string | number): string {
  return `this section has no statement ${number}`;
}
