/** Writes the usage of each command into README, from the commands' declarations: `npm run fix` runs it. */
import { readFileSync, writeFileSync } from "node:fs";
import { declaredCommands, putUsage } from "../src/cli/usage";

const readme = new URL("../README.md", import.meta.url);
writeFileSync(readme, putUsage(readFileSync(readme, "utf8"), declaredCommands()));
