/**
 * The command-line library's error for a call, on one line that ends with where to find help.
 * @param command the command that was called; undefined if there is no such command.
 */
export function usageLine(message: string, command: string | undefined): string {
  const [first = "", ...hints] = message.replace(/^error: /, "").split("\n");
  const hint = hints.map((line) => line.trim().replace(/^\((.*)\)$/, "$1")).join(" ");
  const what = `${first.replace(/\.$/, "")}.${hint === "" ? "" : ` ${hint}`}`;
  return command === undefined
    ? `${what} See psems --help.`
    : `${command}: ${what} See psems ${command} --help.`;
}
