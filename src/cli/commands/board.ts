import { handOverBoardCopy } from "../../jobs/hand-over-board-copy";
import { succeed } from "../../spreadsheet/result";
import type { Environment, Outcome } from "../environment/environment";
import { makeFilePort } from "../files/file-port";
import { aboutFile, openFile } from "../files/open-file";
import { warnUnread } from "../files/unread-cells";
import { boardCopyText } from "../words/done-text";
import { commonOptions, type CommandContext } from "./context";
import { prepareOutput, type OutputOptions } from "./output-file";

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
    .action((workbook, options) => finish(board(workbook, options, environment)));
}

async function board(workbook: string, options: BoardOptions, environment: Environment): Promise<Outcome> {
  const { out, dashboard = false, force = false } = options;
  const passwords = await prepareOutput(workbook, options);
  if (!passwords.ok) return passwords;
  const opened = await openFile(workbook, passwords.value, environment);
  if (!opened.ok) return opened;
  const port = makeFilePort(opened.value, { path: out, force }, environment);
  const handed = aboutFile(workbook, await handOverBoardCopy(port, { withDashboard: dashboard }));
  if (!handed.ok) return handed;
  environment.print(boardCopyText(out, handed.value.isDraft));
  warnUnread(workbook, opened.value.interpretation, environment);
  return succeed(0);
}
