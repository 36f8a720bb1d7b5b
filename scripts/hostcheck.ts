/**
 * The host check: what the product relies on Excel to do, tried in a real Excel.
 *
 *   npm run hostcheck                             starts Excel with a page of checks
 *   npm run hostcheck -- --compare REPORT.xlsx    compares a saved report with the simulator and the product
 *   npm run test:excel                            starts Excel, runs the checks that need nobody, and stops
 */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { compareFile } from "./hostcheck/print-comparison";
import { runInExcel } from "./hostcheck/run-in-excel";

const folder = join(__dirname, "..", "build", "hostcheck");
const debugging = "npx --yes office-addin-debugging@7.0.0";
const manifest = "build/hostcheck/manifest.xml";
/** The port in the manifest. */
const port = 3000;
/** Excel may take minutes to start; a check takes seconds. */
const patience = 5 * 60_000;

const { values } = parseArgs({
  options: { compare: { type: "string" }, unattended: { type: "boolean", default: false } },
});
const print = (line: string): boolean => process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  if (values.compare !== undefined) return compareFile(values.compare, print);
  if (!values.unattended) {
    await command("npx webpack --mode development --env hostcheck");
    await command(
      `${debugging} start ${manifest} desktop --dev-server "npm run dev-server -- --env hostcheck"`,
    );
    return 0;
  }
  await command("npx webpack --mode development --env hostcheck --env unattended");
  print("If no pane opens in Excel, choose Host check on the Home tab.");
  return runInExcel({
    folder,
    port,
    patience,
    print,
    secure: await getHttpsServerOptions(),
    start: () => command(`${debugging} start ${manifest} desktop --no-debug`),
    stop: () => command(`${debugging} stop ${manifest}`),
  });
}

/** @throws Error if the command fails */
function command(line: string): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(line, { shell: true, stdio: "inherit" });
    child.on("error", fail);
    child.on("close", (status) => (status === 0 ? done() : fail(new Error(`This failed: ${line}`))));
  });
}

main().then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
