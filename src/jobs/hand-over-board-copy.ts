import { fail, succeed, type Result } from "../spreadsheet/result";
import { planBoardCopy } from "../workbook/board/plan-board-copy";
import { fileKinds } from "../workbook/words/file-kinds";
import type { JobProblem } from "./job-problem";
import { nameFile } from "./name-files";
import type { JobPort } from "./port";
import { readOwners } from "./read-accepted";

/**
 * Hands over the Board's copy [B4].
 * @returns whether its texts are drafts because the workbook has no Board paper yet.
 */
export async function handOverBoardCopy<P>(
  port: JobPort<P>,
  { withDashboard, password = "" }: { readonly withDashboard: boolean; readonly password?: string },
): Promise<Result<{ readonly isDraft: boolean }, JobProblem | P>> {
  const read = await readOwners(port);
  if (!read.ok) return read;
  const { own } = read.value;
  const name = nameFile({ ...own.assessment.details, what: fileKinds.boardCopy, day: port.moment().today });
  const plan = (): ReturnType<typeof planBoardCopy> => planBoardCopy(own, port.moment(), withDashboard);
  const { stopped } = await port.handOver([{ name, plan, password, keepsOthers: false }]);
  if (stopped !== null) return fail(stopped);
  return succeed({ isDraft: own.assessment.boardRecords.board === null });
}
