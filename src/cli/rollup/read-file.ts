import type { UnusedReason } from "../../assessment/portfolio/portfolio";
import type { Site } from "../../assessment/portfolio/site";
import type { Checklist } from "../../checklist/checklist";
import { describeFileProblem } from "../../file/words/describe-problem";
import { read } from "../../file/reading/read";
import { readSite, sheetsWithoutAnswers } from "../../workbook/portfolio/read-site";
import { Failure } from "../input/failure";
import { readBytes } from "../input/files";

/** What came of one file of a roll-up. */
export interface FileRead {
  readonly file: string;
  readonly found:
    { readonly kind: "site"; readonly site: Site } | { readonly kind: "unused"; readonly why: UnusedReason };
  readonly hasMacros: boolean;
}

/** Reads and judges one workbook of a roll-up. A file that cannot be used is said, not thrown. */
export async function readForRollup(file: string, builtIn: Checklist): Promise<FileRead> {
  const unused = (words: string): FileRead => ({ file, found: notOpened(words), hasMacros: false });
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(file);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return unused(capital(error.message.slice(`${file}: `.length)));
  }
  const outcome = await read(bytes, { without: sheetsWithoutAnswers });
  if (!outcome.ok && outcome.problem.kind === "encrypted")
    return unused(
      "The workbook has a password. Save it without one (in Excel: File, Info, Protect Workbook), and encrypt it again afterwards.",
    );
  if (!outcome.ok) return unused(describeFileProblem(outcome.problem));
  const { grids, origin } = outcome;
  const found = readSite(grids, { file, savedAt: origin.modified ?? "" }, builtIn);
  return { file, found, hasMacros: origin.hasMacros };
}

export function notOpened(words: string): FileRead["found"] {
  return { kind: "unused", why: { kind: "not-opened", words } };
}

function capital(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}
