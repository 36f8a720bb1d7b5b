import type { Environment } from "../environment/environment";
import { printableJson } from "./printable";

/** Prints what a command found: as JSON for programs [C4], otherwise as text for people. */
export function printResult(
  { print, show }: Pick<Environment, "print" | "show">,
  isJson: boolean | undefined,
  data: unknown,
  text: string,
): void {
  if (isJson) print(`${printableJson(data)}\n`);
  else show(text);
}
