import { limits } from "../../file/package/limits";
import { succeed } from "../../spreadsheet/result";
import { printResult } from "../output/print-result";
import { limitsText } from "../words/limits-text";
import { commonOptions, type CommandContext } from "./context";

export function declareLimits({ program, environment, finish }: CommandContext): void {
  program
    .command("limits")
    .summary("print the limits that a workbook must not exceed")
    .option(...commonOptions.json)
    .action(({ json }) => {
      printResult(environment, json, limits, limitsText());
      return finish(Promise.resolve(succeed(0)));
    });
}
