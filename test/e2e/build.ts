import { execFileSync } from "node:child_process";
import { join } from "node:path";

const root = join(__dirname, "..", "..");

/** Runs webpack as the build does, in a process of its own. */
export function runWebpack(...switches: readonly string[]): void {
  execFileSync(process.execPath, [join(root, "node_modules", "webpack", "bin", "webpack.js"), ...switches], {
    cwd: root,
    stdio: "pipe",
  });
}

/** The pane around a stand-in for the workbook; the path of the folder it is built in. */
export function buildPaneFixture(): string {
  runWebpack("--config", join(__dirname, "fixture.webpack.js"));
  return join(root, "build", "pane-fixture");
}
