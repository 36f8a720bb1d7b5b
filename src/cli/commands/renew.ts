import { renew } from "../../jobs/renew";
import { renewedText } from "../words/done-text";
import { commonOptions, type CommandContext } from "./context";
import { makeFrom } from "./output-file";

export function declareRenew({ program, environment, finish }: CommandContext): void {
  program
    .command("renew")
    .summary("start the next assessment from this one")
    .argument("<old>", "the old workbook; it is not changed")
    .requiredOption("--out <new>", "where the next assessment goes")
    .option(...commonOptions.passwords)
    .option(...commonOptions.force)
    .action((old, options) =>
      finish(
        makeFrom(old, options, environment, {
          command: "renew",
          job: (port) => renew(port),
          say: (renewed) => renewedText(options.out, renewed),
        }),
      ),
    );
}
