import { randomUUID } from "node:crypto";
import { availableParallelism } from "node:os";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import template from "../../assets/templates/psems.json";
import manifest from "../../manifest.xml";
import description from "../../package.json";
import type { Checklist } from "../checklist/checklist";
import { relative } from "node:path";
import { loadChecklist } from "../checklist/load";
import { dayOf } from "../spreadsheet/days";
import { ProgressLine } from "./output/progress-line";
import { calledAs, wantsColour } from "./environment/terminal";
import { oneLine } from "./output/printable";
import { serveReader } from "./rollup/serve-reader";
import { run } from "./run";

const loaded = loadChecklist(template);
if (!loaded.ok) throw new Error(`The built-in checklist is invalid: ${JSON.stringify(loaded.problem)}`);

/** Far more than any file within the guard's limits needs. */
const threadMegabytes = 1_024;

if (isMainThread || !parentPort) start(loaded.value);
else serveReader(parentPort, loaded.value);

function start(checklist: Checklist): void {
  const { argv, env, stdout, stderr } = process;
  const line = stderr.isTTY
    ? new ProgressLine({
        write: (text) => stderr.write(text),
        columns: stderr.columns || 80,
        clock: () => performance.now(),
        later: (run, milliseconds) => setTimeout(run, milliseconds).unref(),
      })
    : undefined;
  run(argv.slice(2), {
    checklist,
    version: description.version,
    manifest,
    now: () => new Date().toISOString(),
    today: () => dayOf(new Date()),
    newId: randomUUID,
    calledAs: calledAs(relative(process.cwd(), argv[1] ?? ""), env),
    colours: { output: wantsColour(stdout.isTTY, env), errors: wantsColour(stderr.isTTY, env) },
    ...(line && { progress: (text) => line.show(text) }),
    print: (text) => {
      line?.clear();
      stdout.write(text);
    },
    warn: (text) => {
      line?.clear();
      stderr.write(`${text}\n`);
    },
    threads: {
      cores: availableParallelism(),
      // A thread runs this same script, as a reader.
      start: () => new Worker(__filename, { resourceLimits: { maxOldGenerationSizeMb: threadMegabytes } }),
    },
  }).then(
    (status) => {
      line?.clear();
      process.exitCode = status;
    },
    (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      line?.clear();
      stderr.write(`psems: this should not have happened: ${oneLine(message)}. Please report it.\n`);
      process.exitCode = 2;
    },
  );
}
