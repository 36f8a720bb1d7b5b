import { CommanderError } from "@commander-js/extra-typings";
import type { Environment, ExitStatus } from "./environment/environment";
import { oneLine, printable } from "./output/printable";
import { makeProgram } from "./program";
import { refusalLine } from "./words/refusal-line";
import { usageLine } from "./words/usage-line";

/** Carries out one call of the command line, and gives its exit status [C2]. @param words the words after the program's name */
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
    // The library throws for what it printed itself (help, the version) and for a call that makes no sense.
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    const [command] = words;
    const isKnown = program.commands.some((known) => known.name() === command);
    environment.warn(usageLine(error.message, isKnown ? command : undefined));
    return 2;
  }
  return status;
}
