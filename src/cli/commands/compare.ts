import {
  compareAnswers,
  readSnapshot,
  sideOf,
  type ComparedSide,
} from "../../assessment/time/compare-answers";
import { listSnapshots } from "../../assessment/time/snapshot";
import { succeed, type Result } from "../../spreadsheet/result";
import type { InterpretedAssessment } from "../../workbook/reading/interpret";
import type { Environment, Outcome, Refusal } from "../environment/environment";
import { refuse } from "../files/disk";
import { openAssessment } from "../files/open-file";
import { readPasswords } from "../files/passwords";
import { warnUnread } from "../files/unread-cells";
import { compareJson, type Compared } from "../output/compare-json";
import { printResult } from "../output/print-result";
import { compareText } from "../words/compare-text";
import { commonOptions, type CommandContext } from "./context";

interface CompareOptions {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly json?: true | undefined;
  readonly passwordFile?: string | undefined;
}

/** Declares `psems compare` [T5]. */
export function declareCompare({ program, environment, finish }: CommandContext): void {
  program
    .command("compare")
    .summary("show what changed between two workbooks")
    .argument("<old>", "the older workbook")
    .argument("<new>", "the newer workbook")
    .option("--from <name>", "compare a snapshot in the older workbook, not its answers")
    .option("--to <name>", "compare a snapshot in the newer workbook, not its answers")
    .option(...commonOptions.json)
    .option(...commonOptions.passwords)
    .action((before, after, options) => finish(compare(before, after, options, environment)));
}

/** Compares two workbooks, or snapshots in them. Nothing is written. */
async function compare(
  before: string,
  after: string,
  { from, to, json, passwordFile }: CompareOptions,
  environment: Environment,
): Promise<Outcome> {
  const passwords = await readPasswords(passwordFile);
  if (!passwords.ok) return passwords;
  const older = await openAssessment(before, passwords.value, environment);
  if (!older.ok) return older;
  const newer = after === before ? older : await openAssessment(after, passwords.value, environment);
  if (!newer.ok) return newer;
  const [old, now] = [older.value.own, newer.value.own];
  if (from === undefined) warnUnread(before, old, environment);
  if (to === undefined) warnUnread(after, now, environment);
  if (old.checklist.id !== now.checklist.id)
    return refuse(before, {
      kind: "cannot-compare",
      other: after,
      titles: [old.checklist.shortTitle, now.checklist.shortTitle],
    });
  const [first, second] = [takeSide(before, old, from), takeSide(after, now, to)];
  if (!first.ok) return first;
  if (!second.ok) return second;
  const compared: Compared = {
    ...compareAnswers(first.value, second.value),
    before: nameOf(before, from),
    after: nameOf(after, to),
    checklists: { before: versionOf(old), after: versionOf(now) },
  };
  const { checklist } = now;
  printResult(environment, json, compareJson(compared, checklist), compareText(compared, checklist));
  return succeed(0);
}

function takeSide(
  file: string,
  { checklist, assessment }: InterpretedAssessment,
  snapshot: string | undefined,
): Result<ComparedSide, Refusal> {
  if (snapshot === undefined) return succeed(sideOf(checklist, assessment));
  const { snapshots } = assessment.boardRecords;
  const side = readSnapshot(checklist, snapshots, snapshot);
  return side
    ? succeed(side)
    : refuse(file, { kind: "no-snapshot", name: snapshot, held: listSnapshots(snapshots) });
}

function nameOf(file: string, snapshot: string | undefined): string {
  return snapshot === undefined ? file : `${file}, snapshot ${snapshot}`;
}

function versionOf({ checklist }: InterpretedAssessment): string {
  return `${checklist.id} ${checklist.version}`;
}
