import { join } from "node:path";

const root = join(__dirname, "..", "..");

/** A path in the project's folder. */
export function inProject(...parts: readonly string[]): string {
  return join(root, ...parts);
}
