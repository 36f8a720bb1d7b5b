/**
 * Prints what the product costs: requests to Excel, milliseconds for a file, sizes of the bundles.
 * With `--json`, one object. With `--only NAME`, only the parts whose name has NAME in it.
 * Nothing is asserted here: figures are for reading and comparing.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import template from "../../assets/templates/psems.json";
import type { Checklist } from "../../src/checklist/checklist";
import { loadChecklist } from "../../src/checklist/load";
import { measureExcel } from "./excel";
import { measureDrawing, measureJudging } from "./handlers";
import { measureMerging } from "./merge";
import { measureFile, type FileCost } from "./file";
import { measureHostile } from "./hostile";
import { measurePane } from "./pane";
import { measureRollup } from "./rollup";
import { usualSize } from "../support/pane/measure-pane";
import { inProject } from "../support/root";

function mustLoad(): Checklist {
  const loaded = loadChecklist(template);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
  return loaded.value;
}

const checklist = mustLoad();

/** Each script of the build by its name without the hash of its contents. */
function measureBundles(): Record<string, { bytes: number; gzip: number }> {
  const folder = inProject("dist");
  if (!existsSync(folder)) throw new Error("There is no build: run `npm run build` first.");
  const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
  return Object.fromEntries(
    scripts.map((name) => {
      const content = readFileSync(join(folder, name));
      return [
        name.replace(/(\.[0-9a-f]{8})?\.js$/, ""),
        { bytes: content.length, gzip: gzipSync(content).length },
      ];
    }),
  );
}

/** Something that is measured: its figures, and the same as lines to read. */
interface Measured {
  readonly figures: unknown;
  readonly lines: readonly string[];
}

const parts: Readonly<Record<string, () => Promise<Measured>>> = {
  excel: async () => {
    const figures = await measureExcel(checklist);
    const lines = Object.entries(figures).map(
      ([job, cost]) =>
        `  ${job.padEnd(27)}${pad(cost.requests, 8)}${pad(cost.requestBytes, 9)}${pad(cost.responseBytes, 9)}${pad(cost.actions, 9)}`,
    );
    return { figures, lines: ["In Excel                     requests     sent received  actions", ...lines] };
  },
  handlers: async () => {
    const figures = { ...(await measureJudging(checklist)), ...(await measureDrawing()) };
    const lines = Object.entries(figures).map(
      ([handler, { median, worst }]) => `  ${handler.padEnd(28)}${pad(median, 8)}${pad(worst, 9)}`,
    );
    return { figures, lines: ["The pane keeps its thread (ms)  median    worst", ...lines] };
  },
  pane: async () => {
    const figures = await measurePane();
    const lines = Object.entries(figures).map(([what, figure]) => `  ${what.padEnd(38)}${pad(figure, 8)}`);
    return { figures, lines: [`The pane, at ${usualSize.width} × ${usualSize.height}`, ...lines] };
  },
  file: async () => {
    const figures = measureFile();
    const lines = [
      `As a file (median of ${figures.rounds})`,
      `  write         ${pad(figures.writeMs, 10)} ms`,
      `  open          ${pad(figures.openMs, 10)} ms`,
      `  open and judge${pad(figures.judgeMs, 10)} ms (${timesOf(figures.judgeMs, figures)})`,
      `  make its plan ${pad(figures.planMs, 10)} ms (opened and planned: ${timesOf(figures.openMs + figures.planMs, figures)})`,
      `  SheetJS opens ${pad(figures.sheetJsMs, 10)} ms`,
      `  size          ${pad(figures.bytes, 10)} bytes`,
    ];
    return { figures, lines };
  },
  merging: async () => {
    const figures = await measureMerging(checklist);
    const lines = figures.map(
      ({ copies, seconds, copiesPerSecond, peakMegabytes }) =>
        `  ${String(copies).padEnd(12)}${pad(seconds, 12)}${pad(copiesPerSecond, 10)}${pad(peakMegabytes, 9)}`,
    );
    return { figures, lines: ["Merging copies     seconds  copies/s  peak MB", ...lines] };
  },
  rollup: async () => {
    const figures = await measureRollup(checklist);
    const lines = figures.map(
      ({ into, files, workers, seconds, filesPerSecond, peakMegabytes }) =>
        `  into ${into.padEnd(10)}${pad(files, 7)}${pad(workers, 9)}${pad(seconds, 9)}${pad(filesPerSecond, 9)}${pad(peakMegabytes, 9)}`,
    );
    return { figures, lines: ["Rolling up         files  workers  seconds  files/s  peak MB", ...lines] };
  },
  hostile: async () => {
    const figures = await measureHostile();
    const lines = [
      `Hostile files (the worst of ${figures.files})`,
      `  read or refused${pad(figures.worstMs, 9)} ms (${figures.slowest})`,
      `  memory        ${pad(figures.peakMegabytes, 10)} MB`,
    ];
    return { figures, lines };
  },
  bundles: async () => {
    const figures = measureBundles();
    const lines = [
      "Bundles              bytes     gzip",
      ...Object.entries(figures).map(
        ([name, size]) => `  ${name.padEnd(14)}${pad(size.bytes, 10)}${pad(size.gzip, 9)}`,
      ),
    ];
    return { figures, lines };
  },
};

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: "boolean", default: false }, only: { type: "string", default: "" } },
  });
  const wanted = Object.entries(parts).filter(([name]) => name.includes(values.only.toLowerCase()));
  if (wanted.length === 0) {
    const names = Object.keys(parts).join(", ");
    process.stderr.write(`bench: there is no part named “${values.only}”. The parts are ${names}.\n`);
    process.exitCode = 2;
    return;
  }
  const figures: Record<string, unknown> = {};
  for (const [name, measure] of wanted) {
    const measured = await measure();
    figures[name] = measured.figures;
    if (!values.json) process.stdout.write(`${measured.lines.join("\n")}\n\n`);
  }
  if (values.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
}

function timesOf(milliseconds: number, { sheetJsMs }: FileCost): string {
  return `${(milliseconds / sheetJsMs).toFixed(2)} times as long as SheetJS`;
}

function pad(figure: number, width: number): string {
  return String(figure).padStart(width);
}

main().catch((error: unknown) => {
  process.stderr.write(`bench: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
