import type { JsonProblem } from "../../checklist/problems";
import type { FileProblem } from "../../file/package/problem";

/** The expected content of a JSON file. */
export type JsonContent = "template" | "answers" | "contributors" | "decisions";

/** A file that a command reads, by what it is there. */
export type SourceKind = "workbook" | "returned" | "site" | "passwords" | JsonContent;

/** Who is writing a file, as its lock says; empty texts and null where the lock cannot be read. */
export interface LockedBy {
  readonly user: string;
  readonly host: string;
  readonly process: number | null;
  /** ISO 8601, UTC. */
  readonly started: string;
  readonly command: string;
}

/** The command line's own problems, as facts; `words/describe-problem.ts` puts them into words. */
export type CliProblem =
  /** The system refused to read or write; `code` is the system's error code, such as `ENOENT`. */
  | { readonly kind: "system"; readonly code: string; readonly message: string; readonly isWriting: boolean }
  /** An existing file is never overwritten without `--force`. */
  | { readonly kind: "exists" }
  | { readonly kind: "is-folder" }
  /** Something else, such as a device. */
  | { readonly kind: "not-a-file" }
  /** The output is also one of the files that the command reads, or contains one. */
  | { readonly kind: "is-source"; readonly of: SourceKind }
  /** The output is another output too, contains it or is in it. */
  | { readonly kind: "one-output-twice"; readonly other: string }
  /** Another run is writing it; `lock` is its lock file. */
  | { readonly kind: "locked"; readonly lock: string; readonly by: LockedBy }
  /** Excel or LibreOffice has it open, or its lock file was left over; `user` may be empty. */
  | {
      readonly kind: "open-elsewhere";
      readonly program: "Excel" | "LibreOffice";
      readonly user: string;
      readonly lock: string;
    }
  /** The file or folder is no longer what it was when the command started. */
  | { readonly kind: "changed" }
  | { readonly kind: "file"; readonly problem: FileProblem }
  | { readonly kind: "not-json"; readonly message: string }
  | {
      readonly kind: "wrong-content";
      readonly content: JsonContent;
      readonly problems: readonly JsonProblem[];
    }
  | { readonly kind: "wrong-option"; readonly expected: string }
  /** The first line of the password file is empty. */
  | { readonly kind: "no-password" }
  | { readonly kind: "long-password"; readonly most: number }
  /** Writing the workbook would lose content that people added: `what` is a sentence. */
  | { readonly kind: "would-lose"; readonly what: string }
  | { readonly kind: "not-sealed" }
  | { readonly kind: "no-snapshot"; readonly name: string; readonly held: readonly string[] }
  | { readonly kind: "cannot-compare"; readonly other: string; readonly titles: readonly [string, string] }
  | { readonly kind: "none-usable" }
  /** The folder contains a file or folder that a roll-up does not write. */
  | { readonly kind: "foreign-entry"; readonly entry: string }
  | { readonly kind: "folder-in-use" };
