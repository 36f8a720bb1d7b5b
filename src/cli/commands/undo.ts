import { undoMerge } from "../../jobs/undo-merge";
import { undoneText } from "../words/done-text";
import { commonOptions, type CommandContext } from "./context";
import { makeFrom } from "./output-file";

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
    .action((workbook, options) => {
      const { out, merge, by = "" } = options;
      const wanted = { by, ...(merge === undefined ? {} : { mergedAt: merge }) };
      return finish(
        makeFrom(workbook, options, environment, {
          command: "undo",
          job: (port) => undoMerge(port, wanted),
          say: (undone) => undoneText(out, undone),
        }),
      );
    });
}
