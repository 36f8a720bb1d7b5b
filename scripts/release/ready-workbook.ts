/**
 * Makes the workbook that is ready to fill in, for the build and for the repository. It has no assessment id: the first job that
 * writes it gives it one [W33], because all its downloads would be one assessment otherwise. It is the same whenever it is made.
 *
 *   tsx scripts/release/ready-workbook.ts FILE…
 */
import { writeFileSync } from "node:fs";
import template from "../../assets/templates/psems.json";
import { blankAssessment } from "../../src/assessment/answers/blank-assessment";
import { loadChecklist } from "../../src/checklist/load";
import { write } from "../../src/file/writing/write";
import { create } from "../../src/jobs/create";
import { succeed } from "../../src/spreadsheet/result";

/** When it says it was made: a fixed day, so that the file only changes with its content. */
const moment = { now: "2026-11-24T00:00:00Z", today: "2026-11-24" };

export async function makeReadyWorkbook(): Promise<Uint8Array> {
  const checklist = loadChecklist(template);
  if (!checklist.ok) throw new Error(JSON.stringify(checklist.problem));
  let bytes: Uint8Array | undefined;
  const port: Parameters<typeof create>[0] = {
    moment: () => moment,
    newId: () => "",
    build: async (plan) => {
      bytes = await write(plan);
      return succeed(undefined);
    },
  };
  await create(port, checklist.value, blankAssessment(checklist.value));
  if (!bytes) throw new Error("No workbook was made.");
  return bytes;
}

const files = process.argv.slice(2);
if (require.main === module) {
  void makeReadyWorkbook().then((bytes) => files.forEach((file) => writeFileSync(file, bytes)));
}
