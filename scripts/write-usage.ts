/** Writes the usage of each command into docs/command-line.md, from the commands' declarations: `npm run fix` runs it. */
import { readFileSync, writeFileSync } from "node:fs";
import { declaredCommands, putUsage } from "../src/cli/usage";

const page = new URL("../docs/command-line.md", import.meta.url);
writeFileSync(page, putUsage(readFileSync(page, "utf8"), declaredCommands()));
