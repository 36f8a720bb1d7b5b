import { resolve } from "node:path";
import { write } from "../../file/writing/write";
import { planBoardCopy } from "../../workbook/board/plan-board-copy";
import type { Call } from "../arguments";
import { Failure } from "../input/failure";
import { refuseExisting, save } from "../input/files";
import { openAssessment } from "../input/open-workbook";
import type { World } from "../input/world";

/** Writes the Board's own copy of a workbook. @throws Failure */
export async function board(call: Call & { kind: "board" }, world: World): Promise<void> {
  if (resolve(call.base) === resolve(call.out))
    throw new Failure(
      `${call.out}: this is the workbook itself, which is kept. Name another file for --out.`,
    );
  if (!call.force) await refuseExisting(call.out);
  const own = await openAssessment(call.base, world);
  if (own.copy)
    throw new Failure(`${call.base}: this is a copy for a contributor. Give the workbook that it came from.`);
  const plan = planBoardCopy(own, { now: world.now(), today: world.today() }, call.dashboard);
  await save(call.out, await write(plan), world, call.force);
  const drafted = own.assessment.boardRecords.board === null;
  world.print(
    `${call.out}: the Board's copy, values only.${drafted ? " Its texts are drafts: there is no Board paper in the workbook yet." : ""}\n`,
  );
}
