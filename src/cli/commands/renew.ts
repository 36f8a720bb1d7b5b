import { renew as renewAssessment } from "../../jobs/renew";
import { succeed } from "../../spreadsheet/result";
import type { Environment, Outcome } from "../environment/environment";
import { aboutFile, openFile } from "../files/open-file";
import { readPasswords } from "../files/passwords";
import { makeFilePort } from "../saving/file-port";
import type { Outputs } from "../saving/outputs";
import { renewedText } from "../words/done-text";
import { commonOptions, type CommandContext } from "./context";
import { warnNotCarried, withOutput, type OutputOptions } from "./output-file";

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
        withOutput("renew", old, options, environment, (outputs) =>
          renew(old, options, outputs, environment),
        ),
      ),
    );
}

async function renew(
  old: string,
  options: OutputOptions,
  outputs: Outputs,
  environment: Environment,
): Promise<Outcome> {
  const { out } = options;
  const passwords = await readPasswords(options.passwordFile);
  if (!passwords.ok) return passwords;
  const opened = await openFile(old, passwords.value, environment);
  if (!opened.ok) return opened;
  const port = makeFilePort(opened.value, out, outputs, environment);
  const renewed = aboutFile(old, await renewAssessment(port));
  if (!renewed.ok) return renewed;
  environment.print(renewedText(out, renewed.value));
  await warnNotCarried(opened.value, out, environment);
  return succeed(0);
}
