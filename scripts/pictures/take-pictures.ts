/**
 * Takes every picture of README and docs from the example, and writes next to them the text that is in each; a test compares
 * this with what `pictures.json` promises. Run it after a visual change: `npm run pictures`. It needs Chromium, LibreOffice and
 * Poppler.
 */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { takeCompanion } from "./companion";
import { makeWorkbooks } from "./make-workbooks";
import list from "./pictures.json";
import { drawSheet, print } from "./printed";

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

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
