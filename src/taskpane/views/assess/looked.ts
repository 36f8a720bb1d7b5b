/** What the user looked for in the list of statements, kept while one of them is open. */
export interface Looked {
  readonly typed: string;
  /** A filter, or `asked ` and a name. */
  readonly chosen: string;
}

export const nothingLooked: Looked = { typed: "", chosen: "all" };
