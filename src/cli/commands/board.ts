import { handOverBoardCopy } from "../../jobs/hand-over-board-copy";
import { succeed } from "../../spreadsheet/result";
import type { Environment, Outcome } from "../environment/environment";
import { aboutFile, openFile } from "../files/open-file";
import { readPasswords } from "../files/passwords";
import { warnUnread } from "../files/unread-cells";
import { makeFilePort } from "../saving/file-port";
import type { Outputs } from "../saving/outputs";
import { boardCopyText } from "../words/done-text";
import { commonOptions, type CommandContext } from "./context";
import { withOutput, type OutputOptions } from "./output-file";

interface BoardOptions extends OutputOptions {
  readonly dashboard?: true | undefined;
}

export function declareBoard({ program, environment, finish }: CommandContext): void {
  program
    .command("board")
    .summary("make the Board copy: values only, no evidence")
    .argument("<workbook>", "the workbook; it is not changed")
    .requiredOption("--out <file>", "where the Board copy goes")
    .option("--dashboard", "add the Dashboard")
    .option(...commonOptions.passwords)
    .option(...commonOptions.force)
    .action((workbook, options) =>
      finish(
        withOutput("board", workbook, options, environment, (outputs) =>
          board(workbook, options, outputs, environment),
        ),
      ),
    );
}

async function board(
  workbook: string,
  options: BoardOptions,
  outputs: Outputs,
  environment: Environment,
): Promise<Outcome> {
  const { out, dashboard = false } = options;
  const passwords = await readPasswords(options.passwordFile);
  if (!passwords.ok) return passwords;
  const opened = await openFile(workbook, passwords.value, environment);
  if (!opened.ok) return opened;
  const port = makeFilePort(opened.value, out, outputs, environment);
  const handed = aboutFile(workbook, await handOverBoardCopy(port, { withDashboard: dashboard }));
  if (!handed.ok) return handed;
  environment.print(boardCopyText(out, handed.value.isDraft));
  warnUnread(workbook, opened.value.interpretation, environment);
  return succeed(0);
}
