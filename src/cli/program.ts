import { Command, type CommandUnknownOpts } from "@commander-js/extra-typings";
import { declareBoard } from "./commands/board";
import { declareCheck, declareScore } from "./commands/check";
import { declareCompare } from "./commands/compare";
import type { CommandContext } from "./commands/context";
import { declareExample } from "./commands/example";
import { declareGenerate } from "./commands/generate";
import { declareIssue } from "./commands/issue";
import { declareLimits } from "./commands/limits";
import { declareManifest } from "./commands/manifest";
import { declareMerge } from "./commands/merge";
import { declareRenew } from "./commands/renew";
import { declareReport } from "./commands/report";
import { declareRollup } from "./commands/rollup";
import { declareUndo } from "./commands/undo";
import { declareVerify } from "./commands/verify";
import { width } from "./words/wrap";

const exitStatus = `Exit status: 0 nothing is wrong; 1 rows are wrong, unanswered or disputed;
2 the call or a file could not be used.`;

/** Every command, in the order in which people use them. */
const declarations = [
  declareGenerate,
  declareExample,
  declareCheck,
  declareScore,
  declareIssue,
  declareMerge,
  declareUndo,
  declareReport,
  declareBoard,
  declareVerify,
  declareCompare,
  declareRenew,
  declareRollup,
  declareManifest,
  declareLimits,
];

/**
 * The command line [C1]. Parsing, `psems --help`, `psems COMMAND --help` and the block in docs/command-line.md (`usage.ts`)
 * all use its declarations.
 */
export function makeProgram({ environment, finish }: Omit<CommandContext, "program">): Command {
  const program = new Command("psems")
    .description("The PSeMS self-assessment as an Excel workbook.")
    .version(environment.version)
    .option("--quiet", "print only warnings, and data for programs")
    .exitOverride()
    .configureHelp({ helpWidth: width, subcommandTerm: (command) => command.name() })
    .allowExcessArguments()
    .configureOutput({ writeOut: environment.print, writeErr: () => undefined })
    .addHelpText("after", `\n${exitStatus}`)
    .hook("preAction", (_, command) => {
      rejectLostValues(command);
      rejectExcessWords(command);
    });
  for (const declare of declarations) declare({ program, environment, finish });
  return program;
}

/** Rejects an option without its value, such as `--out --force` or `--out ""`. */
function rejectLostValues(command: CommandUnknownOpts): void {
  const values: Readonly<Record<string, unknown>> = command.opts();
  for (const option of command.options) {
    const value = values[option.attributeName()];
    if (typeof value === "string" && (value.startsWith("--") || (value === "" && option.mandatory)))
      command.error(`error: option '${option.flags}' needs a value`);
  }
}

/** The library only counts excess words; the user needs to see which they are. */
function rejectExcessWords(command: CommandUnknownOpts): void {
  const { registeredArguments: operands, args } = command;
  const excess = args[operands.length];
  if (excess !== undefined && !operands.some(({ variadic }) => variadic))
    command.error(`error: '${excess}' is one word too many`);
}
