/** Opens the companion in the browser, and prints where it is. `--no-open` only prints it. */
import { fileURLToPath } from "node:url";
import open from "open";

const page = fileURLToPath(new URL("../dist/psems-companion.html", import.meta.url));
console.log(`The companion is one file, and works offline: ${page}`);
const hasDisplay = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
if (hasDisplay && !process.argv.includes("--no-open")) {
  const browser = await open(page);
  // Where there is no browser, the printed path is enough.
  browser.on("error", () => undefined);
}
