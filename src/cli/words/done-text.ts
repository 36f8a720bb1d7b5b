import { join } from "node:path";
import { writeNumbers } from "../../assessment/answers/circulation";
import { describeMoment } from "../../assessment/issuing/words/covering-email";
import type { StepDone } from "../../workbook/board/board-steps";
import type { Undone } from "../../jobs/undo-merge";
import type { Renewed } from "../../jobs/renew";
import { oneLine } from "../output/printable";
import { countOf } from "./count";

/** Warns that a sheet or item that people added is missing from the new workbook: `what` is a sentence. */
export function notCarriedText(source: string, what: string, out: string): string {
  return `${source}: ${what} It is not in ${out}.`;
}

/** Warns that files of an earlier run are there now. */
export function completedText(path: string, command: string): string {
  return `${path}: an earlier psems ${command} was stopped while it put its files in place. This has been completed now.`;
}

/** Warns that a killed run's file could not be put in its place. */
export function notCompletedText(path: string): string {
  return `${path}: an earlier run was stopped before it wrote this file, and now another file is here. It was kept.`;
}

export function generatedText(out: string, title: string): string {
  return `${out}: ${oneLine(title)}, ready to fill in.\n`;
}

export function manifestText(out: string, address: string): string {
  return `${out}: the add-in's manifest for ${address}.\n`;
}

/** What was made, and what to try with it, in commands that work as the program was called [C18]. */
export function exampleText(
  program: string,
  folder: string,
  own: string,
  returned: readonly string[],
): string {
  const quote = (path: string): string => `"${path}"`;
  const [merged, board] = ["merged", "for-the-board"].map((name) => quote(join(folder, `${name}.xlsx`)));
  return [
    `${own}: a made-up assessment. Copies of it went to three colleagues.`,
    ...returned.map((path) => `${path}: a returned copy.`),
    "",
    "Try next:",
    `  ${program} check ${quote(own)}`,
    `  ${program} merge ${[own, ...returned].map(quote).join(" ")} --out ${merged} --leave-open`,
    `  ${program} report ${merged} --out ${board} --snapshot "This year"`,
    "",
  ].join("\n");
}

/** Warns before copies with a protective marking go out without a password [I4]. */
export function unprotectedText(workbook: string, marking: string): string {
  return `${workbook}: this is marked ${marking.trim()}, but the copies have no password. To encrypt them, use --password-file FILE.`;
}

export function issuedText(file: string, asked: readonly number[]): string {
  return `${file}: ${countOf(asked.length, "statement")} to answer (${writeNumbers(asked)}).`;
}

export function renewedText(out: string, { waiting, snapshot }: Renewed): string {
  const taken =
    snapshot === null
      ? "The old answers are already in the last snapshot."
      : `The old answers are in the snapshot ${oneLine(snapshot)}.`;
  return `${out}: the next assessment. ${countOf(waiting, "answer")} to confirm. ${taken}\n`;
}

export function undoneText(out: string, { mergedAt, restored, kept }: Undone): string {
  const left = kept.length === 0 ? "" : ` Changed since, and left as they are: ${kept.join(", ")}.`;
  return `${out}: the merge of ${oneLine(describeMoment(mergedAt))} is undone. Statements and prompts restored: ${restored.join(", ")}.${left}\n`;
}

export function boardCopyText(out: string, isDraft: boolean): string {
  const drafts = isDraft ? " Its texts are drafts: the workbook has no Board paper yet." : "";
  return `${out}: the Board copy, values only.${drafts}\n`;
}

export function reportedText(out: string, done: readonly StepDone[]): string {
  return `${out}: ready for the Board.\n${done.map((step) => `  ${stepText(step)}\n`).join("")}`;
}

function stepText(done: StepDone): string {
  switch (done.kind) {
    case "actions":
    case "board":
      return `Actions: ${done.added.length} added, ${done.closed.length} closed. The Board paper is up to date.`;
    case "snapshot":
      return `Snapshot ${oneLine(done.name)} taken.`;
    case "seal":
      return `Sealed${done.unanswered === 0 ? "" : ` with ${done.unanswered} unanswered`}: ${done.items} answers, settings, actions and texts. SHA-256 ${done.hash}`;
    case "sign-off":
      return "The sheet Sign-off is ready.";
  }
}
