import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { write } from "../../file/writing/write";
import { withBoardPivot } from "../../workbook/board/plan-board-pivot-sheet";
import { takeBoardStep, type BoardStep, type StepDone } from "../../workbook/board/board-steps";
import type { Call } from "../arguments";
import { Failure } from "../input/failure";
import { refuseExisting, save } from "../input/files";
import { openOwners } from "../input/open-workbook";
import type { World } from "../input/world";

/** SHA-256 of a text in UTF-8. */
export async function hashText(text: string): Promise<string> {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Writes a workbook made ready for the Board; the one that it is made from stays as it is. @throws Failure */
export async function makeReport(call: Call & { kind: "report" }, world: World): Promise<void> {
  if (resolve(call.base) === resolve(call.out))
    throw new Failure(
      `${call.out}: this is the workbook itself, which is kept. Name another file for --out.`,
    );
  if (!call.force) await refuseExisting(call.out);
  const owners = await openOwners(call.base, world);
  const by = call.by || owners.found.assessment.details.assessor;
  const steps: readonly BoardStep[] = [
    ...(call.snapshot === undefined ? [] : [{ kind: "snapshot", name: call.snapshot, takenBy: by } as const]),
    ...(call.seal ? [{ kind: "seal", sealedBy: by } as const] : []),
    { kind: "board" },
  ];
  let own = owners.found;
  const said: string[] = [];
  for (const step of steps) {
    const outcome = await takeBoardStep(own, step, { today: world.today(), hash: hashText });
    if (outcome.kind === "too-many")
      throw new Failure(
        `${call.base}: with another snapshot the sheet Snapshots would have ${outcome.rows} rows, and at most ${outcome.most} can be read again: nothing was written.`,
      );
    own = { ...own, assessment: outcome.assessment };
    said.push(describeDone(outcome.done));
  }
  const { checklist, ids, created } = own;
  const stamp = { created, today: world.today(), ...ids };
  const plan = withBoardPivot(owners.plan(own.assessment), checklist, own.assessment, stamp);
  await save(call.out, await write(plan), world, call.force);
  world.print(`${call.out}: ready for the Board.\n${said.map((line) => `  ${line}\n`).join("")}`);
  for (const sentence of owners.notCarried)
    world.complain(`${call.base}: ${sentence} ${call.out} is without it.`);
}

function describeDone(done: StepDone): string {
  switch (done.kind) {
    case "actions":
    case "board":
      return `Actions: ${done.added.length} added, ${done.closed.length} closed. The Board paper is up to date.`;
    case "snapshot":
      return `Snapshot ${done.name} taken.`;
    case "seal":
      return `Sealed: ${done.items} answers, texts and settings. SHA-256 ${done.hash}`;
    case "sign-off":
      return "Sign-off is there.";
  }
}
