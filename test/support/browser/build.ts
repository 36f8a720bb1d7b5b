import { execFileSync } from "node:child_process";
import { inProject } from "../root";

/** Runs webpack as the build does, in a process of its own. */
export function runWebpack(...switches: readonly string[]): void {
  execFileSync(process.execPath, [inProject("node_modules", "webpack", "bin", "webpack.js"), ...switches], {
    cwd: inProject(),
    stdio: "pipe",
  });
}

/** The pane around a stand-in for the workbook; the path of the folder it is built in. */
export function buildPaneFixture(): string {
  runWebpack("--config", inProject("test", "support", "pane", "fixture.webpack.js"));
  return inProject("build", "pane-fixture");
}
