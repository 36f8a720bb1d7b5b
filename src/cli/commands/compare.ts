import {
  compareAnswers,
  readSnapshot,
  sideOf,
  type ComparedSide,
} from "../../assessment/time/compare-answers";
import { listSnapshots } from "../../assessment/time/snapshot";
import type { InterpretedAssessment } from "../../workbook/reading/interpret";
import type { Call } from "../arguments";
import { compareReport, compareText, type Compared } from "../output/compare-output";
import { Failure } from "../input/failure";
import { openAssessment } from "../input/open-workbook";
import { printableJson } from "../output/printable";
import type { ExitStatus, World } from "../input/world";

/** Says what moved between two workbooks, or snapshots in them. Nothing is written. @throws Failure */
export async function compare(call: Call & { kind: "compare" }, world: World): Promise<ExitStatus> {
  const older = await openAssessment(call.before, world);
  const newer = call.after === call.before ? older : await openAssessment(call.after, world);
  if (older.checklist.id !== newer.checklist.id)
    throw new Failure(
      `${call.before} holds ${older.checklist.shortTitle}, and ${call.after} ${newer.checklist.shortTitle}: they cannot be compared. Give two workbooks of one checklist.`,
    );
  const compared: Compared = {
    ...compareAnswers(takeSide(call.before, older, call.from), takeSide(call.after, newer, call.to)),
    before: nameOf(call.before, call.from),
    after: nameOf(call.after, call.to),
    checklists: { before: versionOf(older), after: versionOf(newer) },
  };
  const { checklist } = newer;
  world.print(
    call.json ? `${printableJson(compareReport(compared, checklist))}\n` : compareText(compared, checklist),
  );
  return 0;
}

function takeSide(
  file: string,
  { checklist, assessment }: InterpretedAssessment,
  snapshot: string | undefined,
): ComparedSide {
  if (snapshot === undefined) return sideOf(checklist, assessment);
  const { snapshots } = assessment.boardRecords;
  const side = readSnapshot(checklist, snapshots, snapshot);
  if (side) return side;
  const names = listSnapshots(snapshots);
  const held = names.length === 0 ? "it holds none" : `it holds ${names.join(", ")}`;
  throw new Failure(`${file}: there is no snapshot ${snapshot} (${held}). Name one of them.`);
}

function nameOf(file: string, snapshot: string | undefined): string {
  return snapshot === undefined ? file : `${file}, snapshot ${snapshot}`;
}

function versionOf({ checklist }: InterpretedAssessment): string {
  return `${checklist.id} ${checklist.version}`;
}
