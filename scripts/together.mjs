/**
 * Runs groups of npm scripts in parallel. The scripts of a group run one after the other until one fails. The
 * output of each script is printed when it ends. The exit status is 1 if any script failed.
 *
 *   node scripts/together.mjs typecheck,lint:code build,lint:format
 */
import { spawn } from "node:child_process";

const groups = process.argv.slice(2).map((names) => names.split(","));
const failed = [];

await Promise.all(groups.map(runGroup));
if (failed.length > 0) console.error(`\nFailed: ${failed.join(", ")}`);
process.exitCode = failed.length > 0 ? 1 : 0;

async function runGroup(names) {
  for (const name of names) {
    if (!(await runScript(name))) return;
  }
}

/** Whether the script succeeded. */
function runScript(name) {
  const start = performance.now();
  const npm = process.env.npm_execpath;
  const [program, words] = npm ? [process.execPath, [npm]] : ["npm", []];
  return new Promise((done) => {
    const child = spawn(program, [...words, "run", "--silent", name], { stdio: ["ignore", "pipe", "pipe"] });
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => printed.push(part));
    child.on("error", (error) => printed.push(Buffer.from(`${error.message}\n`)));
    child.on("close", (code) => {
      const seconds = Math.round((performance.now() - start) / 1000);
      console.log(`── ${name}: ${code === 0 ? "passed" : "FAILED"} after ${seconds} s`);
      process.stdout.write(Buffer.concat(printed));
      if (code !== 0) failed.push(name);
      done(code === 0);
    });
  });
}
