import { makeForBoard } from "../../jobs/make-for-board";
import type { BoardStep } from "../../workbook/board/board-steps";
import { reportedText } from "../words/done-text";
import { commonOptions, type CommandContext } from "./context";
import { makeFrom } from "./output-file";

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
    .action((workbook, options) => {
      const { out, snapshot, seal, incomplete: allowsUnanswered = false, by } = options;
      const steps: readonly BoardStep[] = [
        ...(snapshot === undefined ? [] : [{ kind: "snapshot", name: snapshot, takenBy: by ?? "" } as const]),
        { kind: "board" },
        // Last, so that it covers the Board paper as it is written [N6].
        ...(seal ? [{ kind: "seal", sealedBy: by, allowsUnanswered } as const] : []),
      ];
      return finish(
        makeFrom(workbook, options, environment, {
          command: "report",
          job: (port) => makeForBoard(port, steps, { withPivots: true }),
          say: ({ done }) => reportedText(out, done),
        }),
      );
    });
}
