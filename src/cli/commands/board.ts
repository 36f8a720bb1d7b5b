import { handOverBoardCopy } from "../../jobs/hand-over-board-copy";
import { warnUnread } from "../files/unread-cells";
import { boardCopyText } from "../words/done-text";
import { commonOptions, type CommandContext } from "./context";
import { makeFrom } from "./output-file";

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
        makeFrom(workbook, options, environment, {
          command: "board",
          job: (port) => handOverBoardCopy(port, { withDashboard: options.dashboard ?? false }),
          say: ({ isDraft }) => boardCopyText(options.out, isDraft),
          // It has nothing that people added.
          warn: (source) => warnUnread(workbook, source.interpretation, environment),
        }),
      ),
    );
}
