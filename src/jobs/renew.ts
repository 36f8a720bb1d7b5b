import { fail, succeed, type Result } from "../spreadsheet/result";
import { planRenewed } from "../workbook/planning/plan-renewed";
import { fileKinds } from "../workbook/words/file-kinds";
import type { JobProblem } from "./job-problem";
import { nameFile } from "./name-files";
import type { JobPort } from "./port";
import { readSound } from "./read-accepted";

export interface Renewed {
  /** The number of rows still to be confirmed. */
  readonly waiting: number;
  /** The snapshot taken of the old answers; null if the last snapshot already has the same answers. */
  readonly snapshot: string | null;
}

/** Hands over the workbook of the next assessment; the old one does not change [T6]. */
export async function renew<P>(port: JobPort<P>): Promise<Result<Renewed, JobProblem | P>> {
  const read = await readSound(port);
  if (!read.ok) return read;
  const { now, today } = port.moment();
  const ids = { assessmentId: port.newId(), copyId: port.newId() };
  const renewed = planRenewed(read.value.own, { created: now, today, ...ids });
  if (!renewed.ok) return renewed;
  const { plan, waiting, snapshot } = renewed.value;
  const { details } = read.value.own.assessment;
  const name = nameFile({ ...details, what: fileKinds.nextAssessment, day: today });
  const { stopped } = await port.handOver([{ name, plan: () => plan, password: "", keepsOthers: true }]);
  return stopped === null ? succeed({ waiting, snapshot }) : fail(stopped);
}
