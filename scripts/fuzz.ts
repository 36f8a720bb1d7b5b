/**
 * Reads many mutants of real workbooks, and compares what was read with LibreOffice: `npm run fuzz -- --count 3000 --seed 1`.
 * With `--first N --count 1`, one mutant alone; with `--keep FOLDER`, it is saved there. With `--alone`, without LibreOffice.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fuzz } from "../test/support/fuzz/fuzz";
import { listOriginals, makeMutant } from "../test/support/fuzz/mutants";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "3000" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 1_000_000)) },
    first: { type: "string", default: "0" },
    keep: { type: "string" },
    alone: { type: "boolean", default: false },
  },
});

async function main(): Promise<void> {
  const [count, seed, first] = [Number(values.count), Number(values.seed), Number(values.first)];
  const compares = !values.alone;
  if (values.keep !== undefined) {
    mkdirSync(values.keep, { recursive: true });
    const originals = await listOriginals(compares);
    for (let index = first; index < first + count; index++)
      writeFileSync(join(values.keep, `${seed}-${index}.xlsx`), makeMutant(originals, seed, index).bytes);
  }
  const report = (line: string): boolean => process.stdout.write(`${line}\n`);
  const { failures } = await fuzz({ seed, count, first, compares, report });
  process.exitCode = failures.length > 0 ? 1 : 0;
}

void main();
