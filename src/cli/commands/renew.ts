import { resolve } from "node:path";
import { write } from "../../file/writing/write";
import { planRenewed } from "../../workbook/planning/plan-renewed";
import type { Call } from "../arguments";
import { Failure } from "../input/failure";
import { refuseExisting, save } from "../input/files";
import { openOwners } from "../input/open-workbook";
import type { World } from "../input/world";

/** Writes the workbook of the next assessment; the old one stays as it is. @throws Failure */
export async function renew(call: Call & { kind: "renew" }, world: World): Promise<void> {
  if (resolve(call.base) === resolve(call.out))
    throw new Failure(`${call.out}: this is the old workbook, which is kept. Name another file for --out.`);
  if (!call.force) await refuseExisting(call.out);
  const owners = await openOwners(call.base, world);
  const renewed = planRenewed(owners.found, {
    created: world.now(),
    today: world.today(),
    assessmentId: world.newId(),
    copyId: world.newId(),
  });
  if (renewed.kind === "too-many")
    throw new Failure(
      `${call.base}: with a snapshot of it the sheet Snapshots would have ${renewed.rows} rows, and at most ${renewed.most} can be read again: nothing was written. Delete the oldest snapshots in a copy of the workbook first.`,
    );
  await save(call.out, await write(owners.keep(renewed.plan)), world, call.force);
  const taken =
    renewed.snapshot === null
      ? "Its last snapshot holds the old answers."
      : `The old answers are in the snapshot ${renewed.snapshot}.`;
  world.print(
    `${call.out}: the next assessment. ${renewed.waiting} ${renewed.waiting === 1 ? "answer waits" : "answers wait"} to be confirmed. ${taken}\n`,
  );
  const homeless = owners.found.findings.filter(
    ({ code, figures }) =>
      (code === "statement-repeated" || code === "unknown-statement") && figures.content === 1,
  );
  if (homeless.length > 0)
    world.complain(
      `${call.base}: ${homeless.length} ${homeless.length === 1 ? "row holds an answer" : "rows hold answers"} that the checklist has no place for. ${call.out} is without ${homeless.length === 1 ? "it" : "them"}: see psems check.`,
    );
  for (const sentence of owners.notCarried)
    world.complain(`${call.base}: ${sentence} ${call.out} is without it.`);
}
