import { makeForBoard } from "../../jobs/make-for-board";
import { succeed } from "../../spreadsheet/result";
import type { BoardStep } from "../../workbook/board/board-steps";
import type { Environment, Outcome } from "../environment/environment";
import { aboutFile, openFile } from "../files/open-file";
import { readPasswords } from "../files/passwords";
import { makeFilePort } from "../saving/file-port";
import type { Outputs } from "../saving/outputs";
import { reportedText } from "../words/done-text";
import { commonOptions, type CommandContext } from "./context";
import { warnNotCarried, withOutput, type OutputOptions } from "./output-file";

interface ReportOptions extends OutputOptions {
  readonly snapshot?: string | undefined;
  readonly seal?: true | undefined;
  readonly incomplete?: true | undefined;
  readonly by?: string | undefined;
}

export function declareReport({ program, environment, finish }: CommandContext): void {
  program
    .command("report")
    .summary("add the actions, the Board paper and the Board pivot")
    .argument("<workbook>", "the finished workbook; it is not changed")
    .requiredOption("--out <file>", "where the workbook for the Board goes")
    .option("--snapshot <name>", "take a snapshot too")
    .option("--seal", "seal the answers, the actions and the texts of the Board paper too")
    .option("--incomplete", "seal although statements are unanswered")
    .option("--by <name>", "who takes the snapshot or seals (default: the assessor)")
    .option(...commonOptions.passwords)
    .option(...commonOptions.force)
    .action((workbook, options) =>
      finish(
        withOutput("report", workbook, options, environment, (outputs) =>
          report(workbook, options, outputs, environment),
        ),
      ),
    );
}

/** Writes a workbook ready for the Board; the original does not change. */
async function report(
  workbook: string,
  options: ReportOptions,
  outputs: Outputs,
  environment: Environment,
): Promise<Outcome> {
  const { out, snapshot, seal, incomplete: allowsUnanswered = false, by } = options;
  const passwords = await readPasswords(options.passwordFile);
  if (!passwords.ok) return passwords;
  const opened = await openFile(workbook, passwords.value, environment);
  if (!opened.ok) return opened;
  const steps: readonly BoardStep[] = [
    ...(snapshot === undefined ? [] : [{ kind: "snapshot", name: snapshot, takenBy: by ?? "" } as const]),
    { kind: "board" },
    // Last, so that it covers the Board paper as it is written [N6].
    ...(seal ? [{ kind: "seal", sealedBy: by, allowsUnanswered } as const] : []),
  ];
  const port = makeFilePort(opened.value, out, outputs, environment);
  const made = aboutFile(workbook, await makeForBoard(port, steps, { withPivots: true }));
  if (!made.ok) return made;
  environment.print(reportedText(out, made.value.done));
  await warnNotCarried(opened.value, out, environment);
  return succeed(0);
}
