/** Something that the tester uses on the page while a question is shown. */
export type Control =
  /** A field for a few letters. */
  | { readonly kind: "text"; readonly label: string }
  /** A button that copies a text, by the browser's old or new way, and a field to paste it into. */
  | { readonly kind: "copy"; readonly by: "command" | "clipboard"; readonly text: string }
  /** A button that downloads a file, given as base64, under each of these names. */
  | { readonly kind: "download"; readonly names: readonly string[]; readonly file: string }
  /** A field to choose files with; they are read, and the answer is how many could be. */
  | { readonly kind: "files" }
  /** A box to drop files on. */
  | { readonly kind: "drop" };

/** What a check asks of the tester. */
export interface Question {
  /** What to do, one step each. */
  readonly steps: readonly string[];
  /** The possible answers: what is recorded, and the words of the button. */
  readonly answers: Readonly<Record<string, string>>;
  readonly control?: Control;
}

export interface Answer {
  /** A key of the question's answers. */
  readonly choice: string;
  /** What reached the page through the control: a text, or the number of files read. Empty if nothing did. */
  readonly given: string;
}

/** Thrown by a question that the tester skips, and by a check that cannot be tried here. */
export class Skipped extends Error {
  constructor() {
    super("This was not tried.");
    this.name = "Skipped";
  }
}

/** The result of a step during which the page was loaded again, if it still knows of the step. */
export const loadedAgain = "loaded again";
