import type { JsonProblem } from "../../checklist/problems";
import type { FileProblem } from "../../file/package/problem";

/** What a file of JSON is to hold. */
export type JsonContent = "template" | "answers" | "contributors" | "decisions";

/** What the command line itself can meet: facts, for `words/describe-problem.ts` to put into words. */
export type CliProblem =
  /** The system refused to read or write; `code` is its own, such as `ENOENT`. */
  | { readonly kind: "system"; readonly code: string; readonly message: string; readonly isWriting: boolean }
  /** An existing file is never overwritten without `--force`. */
  | { readonly kind: "exists" }
  | { readonly kind: "is-folder" }
  /** It is also one of the files that the command reads. */
  | { readonly kind: "is-source"; readonly of: "workbook" | "returned" | "site" }
  | { readonly kind: "file"; readonly problem: FileProblem }
  | { readonly kind: "not-json"; readonly message: string }
  | {
      readonly kind: "wrong-content";
      readonly content: JsonContent;
      readonly problems: readonly JsonProblem[];
    }
  | { readonly kind: "wrong-option"; readonly expected: string }
  /** A file of passwords whose first line is empty. */
  | { readonly kind: "no-password" }
  | { readonly kind: "long-password"; readonly most: number }
  /** Writing the workbook would lose what people added to it: `what` is a sentence. */
  | { readonly kind: "would-lose"; readonly what: string }
  | { readonly kind: "not-sealed" }
  | { readonly kind: "no-snapshot"; readonly name: string; readonly held: readonly string[] }
  | { readonly kind: "cannot-compare"; readonly other: string; readonly titles: readonly [string, string] }
  | { readonly kind: "none-usable" }
  /** A folder holds something that is not ours, or the files of an earlier roll-up. */
  | { readonly kind: "foreign-entry"; readonly entry: string }
  | { readonly kind: "folder-in-use" }
  | { readonly kind: "one-folder-twice" };
