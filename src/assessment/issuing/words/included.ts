import type { CopyContents } from "../../answers/circulation";

/** What a copy holds besides the questions, as the register has it. Never empty: version 0.2.0 left it blank. */
export const includedWords: Readonly<Record<CopyContents, string>> = {
  blank: "Blank",
  "my-answers": "With my answers",
  everything: "With everything",
};
