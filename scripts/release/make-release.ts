/**
 * Writes a release into `release/`, from the build: `npm run release` builds first. With `--verify`, it then builds everything once
 * more, and fails if any file is not the same.
 */
import { execSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeRelease } from "./contents";

const folder = join(__dirname, "..", "..", "release");

async function main(): Promise<void> {
  const files = await makeRelease();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  process.stdout.write(Buffer.from(files.get("SHA256SUMS") ?? []));
  if (!process.argv.includes("--verify")) return;
  execSync("npm run build", { stdio: "ignore" });
  const again = await makeRelease();
  const different = [...files].filter(
    ([name, bytes]) => !Buffer.from(bytes).equals(again.get(name) ?? Buffer.of()),
  );
  if (different.length > 0)
    throw new Error(`A second build made something else: ${different.map(([name]) => name).join(", ")}`);
  process.stdout.write("A second build made the same files.\n");
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
