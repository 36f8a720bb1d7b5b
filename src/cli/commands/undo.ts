import { undoMerge } from "../../jobs/undo-merge";
import { succeed } from "../../spreadsheet/result";
import type { Environment, Outcome } from "../environment/environment";
import { aboutFile, openFile } from "../files/open-file";
import { readPasswords } from "../files/passwords";
import { makeFilePort } from "../saving/file-port";
import type { Outputs } from "../saving/outputs";
import { undoneText } from "../words/done-text";
import { commonOptions, type CommandContext } from "./context";
import { warnNotCarried, withOutput, type OutputOptions } from "./output-file";

interface UndoOptions extends OutputOptions {
  readonly merge?: string | undefined;
  readonly by?: string | undefined;
}

export function declareUndo({ program, environment, finish }: CommandContext): void {
  program
    .command("undo")
    .summary("undo a merge: restore the rows that nobody has changed since")
    .argument("<workbook>", "the merged workbook; it is not changed")
    .requiredOption("--out <file>", "where the workbook with the restored rows goes")
    .option("--merge <time>", "when the merge took place, as the Merge log has it (default: the last merge)")
    .option("--by <name>", "who undoes it (default: the assessor)")
    .option(...commonOptions.passwords)
    .option(...commonOptions.force)
    .action((workbook, options) =>
      finish(
        withOutput("undo", workbook, options, environment, (outputs) =>
          undo(workbook, options, outputs, environment),
        ),
      ),
    );
}

async function undo(
  workbook: string,
  options: UndoOptions,
  outputs: Outputs,
  environment: Environment,
): Promise<Outcome> {
  const { out, merge, by = "" } = options;
  const passwords = await readPasswords(options.passwordFile);
  if (!passwords.ok) return passwords;
  const opened = await openFile(workbook, passwords.value, environment);
  if (!opened.ok) return opened;
  const port = makeFilePort(opened.value, out, outputs, environment);
  const wanted = { by, ...(merge === undefined ? {} : { mergedAt: merge }) };
  const undone = aboutFile(workbook, await undoMerge(port, wanted));
  if (!undone.ok) return undone;
  environment.print(undoneText(out, undone.value));
  await warnNotCarried(opened.value, out, environment);
  return succeed(0);
}
