import { randomUUID } from "node:crypto";
import template from "../../assets/templates/psems.json";
import description from "../../package.json";
import { loadChecklist } from "../checklist/load";
import { run } from "./run";

const loaded = loadChecklist(template);
if (loaded.kind === "invalid")
  throw new Error(`The built-in checklist is invalid: ${JSON.stringify(loaded.problems)}`);

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

run(process.argv.slice(2), {
  checklist: loaded.checklist,
  version: description.version,
  now: () => new Date().toISOString(),
  today: () => {
    const now = new Date();
    return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
  },
  newId: randomUUID,
  print: (text) => process.stdout.write(text),
  complain: (line) => process.stderr.write(`${line}\n`),
}).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`psems: this should not have happened: ${message}. Please report it.\n`);
    process.exitCode = 2;
  },
);
