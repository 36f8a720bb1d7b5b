/**
 * Measures `psems merge` of many returned copies, each count in a process of its own: seconds for the whole call, files a
 * second, and the most memory that it held.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { blankAssessment } from "../../src/assessment/answers/blank-assessment";
import { listStatements, responseIds, type Checklist } from "../../src/checklist/checklist";
import { write } from "../../src/file/writing/write";
import { planCopy } from "../../src/workbook/sharing/plan-copy";
import { planWorkbook } from "../../src/workbook/planning/plan-workbook";
import { inProject } from "../support/root";

export interface MergeCost {
  readonly copies: number;
  readonly seconds: number;
  readonly copiesPerSecond: number;
  /** The most memory that the process held, in MB. */
  readonly peakMegabytes: number;
}

const stamp = { created: "2026-11-23T09:00:00Z", today: "2026-11-23", assessmentId: "a" };

/** Merges 10, 100 and 500 copies, each with ten statements asked and answered with evidence. */
export async function measureMerging(checklist: Checklist): Promise<readonly MergeCost[]> {
  const folder = mkdtempSync(join(tmpdir(), "psems-bench-"));
  try {
    const counts = [10, 100, 500];
    const base = join(folder, "base.xlsx");
    writeFileSync(
      base,
      await write(planWorkbook(checklist, blankAssessment(checklist), { ...stamp, copyId: "owner" })),
    );
    const statements = listStatements(checklist).map(({ number }) => number);
    const files: string[] = [];
    for (let index = 0; index < Math.max(...counts); index += 1) {
      const file = join(folder, `copy-${index}.xlsx`);
      writeFileSync(file, await makeReturned(checklist, index));
      files.push(file);
    }
    return counts.map((copies) => measure(base, files.slice(0, copies), statements));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The file is written as it went out, and read as it came back: filled in between. */
async function makeReturned(checklist: Checklist, index: number): Promise<Uint8Array> {
  const blank = blankAssessment(checklist);
  const copyId = `copy-${index}`;
  const name = `Contributor ${index}`;
  const numbers = blank.answers.map(({ statement }) => statement);
  const asked = numbers.filter((_, row) => (row + index) % numbers.length < 10);
  const request = { name, email: "", due: "2026-12-01", returnTo: "", asked, includes: "blank" as const };
  const issued = planCopy(checklist, blank, { ...stamp, copyId }, request);
  const filled = {
    ...blank,
    answers: blank.answers.map((answer, row) => ({
      ...answer,
      marks: [{ response: responseIds[(row + (index % 2)) % responseIds.length] ?? "yes", text: "X" }],
      evidence: `Site visit ${index}, item ${row}: procedure in force, records sampled, one gap noted.`,
    })),
  };
  const answered = planCopy(checklist, filled, { ...stamp, copyId }, request);
  const hidden = issued.sheets[issued.sheets.length - 1];
  const sheets = answered.sheets.map((sheet) => (sheet.name === hidden?.name ? hidden : sheet));
  return write({ ...answered, sheets });
}

function measure(base: string, files: readonly string[], statements: readonly number[]): MergeCost {
  const out = `${base}.out.xlsx`;
  const script = inProject("dist", "psems.js");
  const words = ["merge", base, ...files, "--out", out, "--force", "--json"];
  const start = performance.now();
  const report = `process.on("exit",()=>process.stderr.write("\\nMAXRSS "+process.resourceUsage().maxRSS))`;
  const child = spawnSync(
    process.execPath,
    [
      "--import",
      `data:text/javascript,${encodeURIComponent(report)}`,
      script,
      ...words,
      ...decided(base, statements),
    ],
    {
      encoding: "utf8",
      maxBuffer: 1024 * 1024 * 1024,
    },
  );
  const seconds = (performance.now() - start) / 1000;
  if (child.status !== 0) throw new Error(`psems merge failed: ${child.stderr.slice(-500)}`);
  const peak = Number(/MAXRSS (\d+)/.exec(child.stderr)?.[1] ?? 0);
  return {
    copies: files.length,
    seconds: Math.round(seconds * 100) / 100,
    copiesPerSecond: Math.round((files.length / seconds) * 10) / 10,
    peakMegabytes: Math.round(peak / 1024),
  };
}

/** Every row is disputed, and some are between N/A and another, which only a person decides. */
function decided(base: string, statements: readonly number[]): readonly string[] {
  const file = `${base}.decisions.json`;
  writeFileSync(
    file,
    JSON.stringify(
      statements.map((statement) => ({ statement, response: "in-part", why: "Bench", by: "Bench" })),
    ),
  );
  return ["--decisions", file];
}
