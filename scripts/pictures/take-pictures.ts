/**
 * Takes every picture of README and docs from the example, and writes next to them the text that is in each; a test compares
 * this with what `pictures.json` promises. Run it after a visual change: `npm run pictures`. It needs Chromium, LibreOffice and
 * Poppler.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { write } from "../../src/file/writing/write";
import { takeCompanion } from "./companion";
import list from "./pictures.json";
import { drawSheet, print } from "./printed";
import { makeSites } from "./sites";

const root = join(__dirname, "..", "..");
const at = (name: string): string => join(root, "assets", "pictures", name);

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "psems-pictures-"));
  try {
    await makeWorkbooks(folder);
    print(folder, ["for-the-board", "portfolio"]);
    const pages = await takeCompanion(join(root, "dist", "psems-companion.html"));
    const captured: { name: string; sha256: string; text: string }[] = [];
    for (const { name, printed, shows } of list.filter(({ drawn }) => !drawn)) {
      const shot = printed ? drawSheet(folder, printed.workbook, printed.sheet) : pages.get(name);
      if (!shot) throw new Error(`Nothing takes ${name}.`);
      const text = shot.text.replace(/\s+/g, " ").trim();
      const missing = shows.filter((words) => !text.includes(words));
      if (missing.length > 0)
        throw new Error(`${name} does not show: ${missing.join("; ")}. It shows: ${text}`);
      writeFileSync(at(name), shot.picture);
      captured.push({ name, sha256: createHash("sha256").update(shot.picture).digest("hex"), text });
    }
    writeFileSync(at("captured.json"), `${JSON.stringify(captured, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The example after a merge and a report, and a portfolio of it and other sites. */
async function makeWorkbooks(folder: string): Promise<void> {
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

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
