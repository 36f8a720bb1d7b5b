import { CommanderError } from "@commander-js/extra-typings";
import type { Environment, ExitStatus, Outside } from "./environment/environment";
import { paint, paintText } from "./output/colour";
import { oneLine, printable } from "./output/printable";
import { makeProgram } from "./program";
import { refusalLine } from "./words/refusal-line";
import { usageLine } from "./words/usage-line";

/**
 * Runs one call of the command line.
 * @param words the words after the program's name
 * @returns the exit status [C2]
 */
export async function run(words: readonly string[], outside: Outside): Promise<ExitStatus> {
  const { colours = { output: false, errors: false } } = outside;
  const isQuiet = (): boolean => program.getOptionValue("quiet") === true;
  const print = (text: string): void => outside.print(printable(text));
  const complain =
    (colour: "yellow" | "red") =>
    (line: string): void =>
      outside.warn(`${colours.errors ? paint("psems:", colour) : "psems:"} ${oneLine(line)}`);
  const refuse = complain("red");
  const environment: Environment = {
    ...outside,
    print,
    warn: complain("yellow"),
    show: (text) => {
      if (isQuiet()) return;
      if (colours.output) outside.print(paintText(printable(text)));
      else print(text);
    },
    progress: (text) => {
      if (!isQuiet()) outside.progress?.(text);
    },
  };
  let status: ExitStatus = 0;
  const program = makeProgram({
    environment,
    finish: async (action) => {
      const outcome = await action;
      if (!outcome.ok) refuse(refusalLine(outcome.problem));
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
    refuse(usageLine(error.message, isKnown ? command : undefined));
    return 2;
  }
  return status;
}
