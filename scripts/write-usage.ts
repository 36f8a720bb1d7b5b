/** Writes how each command is called into README, from what the commands declare: `npm run fix` runs it. */
import { readFileSync, writeFileSync } from "node:fs";
import { declaredCommands, putUsage } from "../src/cli/usage";

const readme = new URL("../README.md", import.meta.url);
writeFileSync(readme, putUsage(readFileSync(readme, "utf8"), declaredCommands()));
