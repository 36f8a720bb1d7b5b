/**
 * Serves the demo page on this machine only, prints its address, and opens it where there is a browser.
 *
 *   node scripts/demo.mjs [--port N] [--no-open]
 *
 * The default port is 3000; if a port is in use, the next free one is used.
 */
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import open from "open";
import sirv from "sirv";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "build", "demo");
const firstPort = 3000;
const triedPorts = 50;

const { values } = parseArgs({
  options: { port: { type: "string" }, "no-open": { type: "boolean", default: false } },
});
const wanted = values.port === undefined ? firstPort : Number(values.port);
if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65535) {
  fail(`--port takes a number from 1 to 65535, not “${values.port}”.`);
}
if (!existsSync(join(folder, "index.html"))) fail("The page is not built yet: run `npm run build` first.");

const serve = sirv(folder, {
  dev: true,
  setHeaders: (response) => response.setHeader("Cache-Control", "no-store"),
});
const server = createServer((request, response) =>
  serve(request, response, () => response.writeHead(404).end()),
);
const port = await listen(wanted);
const address = `http://localhost:${port}/`;
console.log(`The PSeMS checklist without Excel: ${address} (Ctrl+C stops it)`);
if (!values["no-open"] && hasDisplay()) {
  const browser = await open(address);
  // If there is no browser, the printed address is enough.
  browser.on("error", () => undefined);
}
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(0));

/** Listens on the first free port, starting at `from`. */
async function listen(from) {
  for (let candidate = from; candidate < Math.min(from + triedPorts, 65536); candidate += 1) {
    const error = await new Promise((done) => {
      server.once("error", done);
      server.listen(candidate, "localhost", () => {
        server.off("error", done);
        done(undefined);
      });
    });
    if (!error) return candidate;
    if (error.code !== "EADDRINUSE") fail(error.message);
  }
  return fail(`Ports ${from} to ${from + triedPorts - 1} are all taken. Choose another with --port.`);
}

function hasDisplay() {
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function fail(message) {
  console.error(message);
  process.exit(2);
}
