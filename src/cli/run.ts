import { CommanderError } from "@commander-js/extra-typings";
import type { Environment, ExitStatus } from "./environment/environment";
import { oneLine, printable } from "./output/printable";
import { makeProgram } from "./program";
import { refusalLine } from "./words/refusal-line";
import { usageLine } from "./words/usage-line";

/**
 * Runs one call of the command line.
 * @param words the words after the program's name
 * @returns the exit status [C2]
 */
export async function run(words: readonly string[], outside: Environment): Promise<ExitStatus> {
  const environment: Environment = {
    ...outside,
    print: (text) => outside.print(printable(text)),
    warn: (line) => outside.warn(`psems: ${oneLine(line)}`),
  };
  let status: ExitStatus = 0;
  const program = makeProgram({
    environment,
    finish: async (action) => {
      const outcome = await action;
      if (!outcome.ok) environment.warn(refusalLine(outcome.problem));
      status = outcome.ok ? outcome.value : 2;
    },
  });
  try {
    await program.parseAsync(words.length === 0 ? ["--help"] : words, { from: "user" });
  } catch (error) {
    // The library throws after printing help or the version, and for an invalid call.
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    const [command] = words;
    const isKnown = program.commands.some((known) => known.name() === command);
    environment.warn(usageLine(error.message, isKnown ? command : undefined));
    return 2;
  }
  return status;
}
