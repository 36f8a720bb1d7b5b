import { execFileSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { write } from "../../src/file/writing/write";
import { makeSites } from "./sites";

const root = join(__dirname, "..", "..");

/** The example after a merge and a report, and a portfolio of it and other sites. */
export async function makeWorkbooks(folder: string): Promise<void> {
  const psems = (...words: readonly string[]): unknown => {
    return execFileSync("node", [join(root, "dist", "psems.js"), ...words], { cwd: folder });
  };
  psems("example", "--out", ".");
  const files = readdirSync(folder);
  const returned = files.filter((name) => name.includes("copy"));
  const own = files.filter((name) => !returned.includes(name));
  const decided = [
    { statement: 29, response: "In part", why: "Not all exercises are complete", by: "Karen Whitfield" },
  ];
  writeFileSync(join(folder, "decisions.json"), JSON.stringify(decided));
  psems("merge", ...own, ...returned, "--out", "merged.xlsx", "--decisions", "decisions.json");
  psems("report", "merged.xlsx", "--out", "for-the-board.xlsx");
  const sites = makeSites(new Date());
  for (const { name, plan } of sites) writeFileSync(join(folder, `${name}.xlsx`), await write(plan()));
  psems(
    "rollup",
    "for-the-board.xlsx",
    ...sites.map(({ name }) => `${name}.xlsx`),
    "--out",
    "portfolio.xlsx",
  );
}
