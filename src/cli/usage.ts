import type { CommandUnknownOpts } from "@commander-js/extra-typings";
import { makeProgram } from "./program";

const [start, end] = ["<!-- usage -->", "<!-- /usage -->"];

/** The declared commands, for descriptions only; they are not run. */
export function declaredCommands(): readonly CommandUnknownOpts[] {
  const unused = (): never => {
    throw new Error("A command that is only described was run.");
  };
  const environment = {
    get checklist(): never {
      return unused();
    },
    version: "",
    manifest: "",
    now: unused,
    today: unused,
    newId: unused,
    print: unused,
    warn: unused,
    show: unused,
    progress: unused,
  };
  return makeProgram({ environment, finish: unused }).commands;
}

/** A document with its block of commands updated. @throws Error if it has no such block */
export function putUsage(document: string, commands: readonly CommandUnknownOpts[]): string {
  const [before, rest] = document.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error("The document has no block of commands.");
  const lines = commands.map(describeCommand).join("\n");
  return `${before}${start}\n\n\`\`\`sh\n${lines}\n\`\`\`\n\n${end}${after}`;
}

function describeCommand(command: CommandUnknownOpts): string {
  const operands = command.registeredArguments.map(
    (operand) => `<${operand.name()}${operand.variadic ? "…" : ""}>`,
  );
  const shown = command.options.filter(({ hidden }) => !hidden);
  const options = shown.map(({ flags, mandatory }) => (mandatory ? flags : `[${flags}]`));
  return `# ${command.summary()}\nnpx psems ${[command.name(), ...operands, ...options].join(" ")}`;
}
