import { createHash } from "node:crypto";
import { basename, resolve } from "node:path";
import { applyMerge } from "../../assessment/merging/apply-merge";
import type { ReturnedCopy } from "../../assessment/answers/circulation";
import { decideCautiously, listUndecided, type Decision } from "../../assessment/merging/decide";
import { parseDecisions } from "../../assessment/merging/decisions-file";
import { mergeCopies } from "../../assessment/merging/merge";
import { returnFinding } from "../../assessment/merging/return-findings";
import type { Checklist } from "../../checklist/checklist";
import { read } from "../../file/reading/read";
import { write } from "../../file/writing/write";
import { longestLog } from "../../workbook/form/merge-log-columns";
import type { InterpretedAssessment } from "../../workbook/reading/interpret";
import { judgeReturned } from "../../workbook/sharing/judge-returned";
import type { Call } from "../arguments";
import { Failure } from "../input/failure";
import { describeProblems, readBytes, readJson, readText, refuseExisting, save } from "../input/files";
import { mergeReport, mergeText, type Judged } from "../output/merge-output";
import { openOwners } from "../input/open-workbook";
import { printableJson } from "../output/printable";
import type { ExitStatus, World } from "../input/world";

/**
 * Merges the copies that came back. Nothing is written while a disputed row has no decision.
 * @returns 1 when disputes are left, 2 when a file was refused (the others are merged all the same), else 0. @throws Failure
 */
export async function merge(call: Call & { kind: "merge" }, world: World): Promise<ExitStatus> {
  if (!call.force) await refuseExisting(call.out);
  if (call.files.some((file) => resolve(file) === resolve(call.out)))
    throw new Failure(`${call.out}: this is one of the files that came back. Name another file for --out.`);
  const owners = await openOwners(call.base, world);
  const { checklist, assessment } = owners.found;
  const given = call.decisions === undefined ? [] : await loadDecisions(checklist, call.decisions);
  const passwords = call.passwordFile === undefined ? [] : (await readText(call.passwordFile)).split(/\r?\n/);
  const files: Judged[] = [];
  const copies: ReturnedCopy[] = [];
  for await (const { copy, ...judged } of judgeFiles(call, owners.found, passwords)) {
    const twin = copy && copies.find(({ sha256 }) => sha256 === copy.sha256);
    const remark = twin ? [returnFinding("given-twice", { file: twin.file })] : [];
    const verdict = twin ? "accepted-with-remarks" : judged.verdict;
    files.push({ ...judged, verdict, findings: [...judged.findings, ...remark] });
    if (copy && !twin) copies.push(copy);
  }
  for (const { file } of files.filter(isNameless))
    world.complain(`${file}: say who filled it in with --name "${file}=NAME".`);
  const found = mergeCopies(checklist, assessment, copies);
  const decisions = call.mostCautious
    ? [...given, ...decideCautiously(found, given, "psems --most-cautious")]
    : given;
  const open = listUndecided(found, decisions);
  const report = { checklist, files, merge: found, decisions };
  world.print(call.json ? `${printableJson(mergeReport(report))}\n` : mergeText(report));
  const idle = given.filter(
    ({ statement }) => found.rows.find((row) => row.statement === statement)?.outcome !== "disputed",
  );
  for (const { statement } of idle)
    world.complain(`statement ${statement} is not disputed: the decision on it changes nothing.`);
  if (open.length > 0) {
    world.complain(
      `${open.length} disputed ${open.length === 1 ? "row" : "rows"} without a decision: nothing was written. Decide with --decisions FILE, or add --most-cautious.`,
    );
    return 1;
  }
  if (copies.length === 0) throw new Failure("none of the files can be merged: nothing was written.");
  const moment = { now: world.now(), today: world.today() };
  const after = applyMerge(checklist, assessment, found, decisions, copies, moment);
  const rows = after.circulation.log.length;
  if (rows > longestLog)
    throw new Failure(
      `the Merge log would have ${rows} rows, and at most ${longestLog} can be read again: nothing was written. Merge fewer copies, or delete the oldest rows of the Merge log in a copy of the workbook first.`,
    );
  await save(call.out, await write(owners.plan(after)), world, call.force);
  for (const sentence of owners.notCarried)
    world.complain(`${call.base}: ${sentence} ${call.out} is without it.`);
  return files.some(({ verdict }) => verdict === "refused") ? 2 : 0;
}

function isNameless({ findings }: Judged): boolean {
  return findings.some(({ code }) => code === "name-missing");
}

async function loadDecisions(checklist: Checklist, path: string): Promise<readonly Decision[]> {
  const parsed = parseDecisions(checklist, await readJson(path));
  if (parsed.kind === "parsed") return parsed.decisions;
  throw new Failure(
    `${path}: these are no decisions: ${describeProblems(parsed.problems)}. Correct them and try again.`,
  );
}

/** How many files are unpacked at the same time: unpacking waits for other threads. */
const filesAtOnce = 4;

/** Judges the files in the order given, a few at a time, so that memory does not grow with their number. */
async function* judgeFiles(
  { files, names }: Call & { kind: "merge" },
  ours: InterpretedAssessment,
  passwords: readonly string[],
): AsyncGenerator<Judged & { readonly copy: ReturnedCopy | null }> {
  for (let from = 0; from < files.length; from += filesAtOnce) {
    const some = files.slice(from, from + filesAtOnce);
    yield* await Promise.all(some.map((file) => judgeFile(file, ours, passwords, names.get(file) ?? "")));
  }
}

async function judgeFile(
  file: string,
  ours: InterpretedAssessment,
  passwords: readonly string[],
  name: string,
): Promise<Judged & { readonly copy: ReturnedCopy | null }> {
  const refused = { file, contributor: null, verdict: "refused", findings: [], copy: null } as const;
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(file);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ...refused, problem: null, failure: error.message };
  }
  const outcome = await readWithAny(bytes, passwords);
  if (!outcome.ok) return { ...refused, problem: outcome.problem, failure: null };
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { grids, origin } = outcome;
  const verdict = judgeReturned(ours, { file: basename(file), sha256, grids, origin }, name);
  return { ...verdict, file, problem: null, failure: null };
}

/** A file without a password is read as it is; for one that has one, each password is tried. */
async function readWithAny(bytes: Uint8Array, passwords: readonly string[]): ReturnType<typeof read> {
  let outcome = await read(bytes);
  for (const password of passwords.filter((entry) => entry !== "")) {
    if (outcome.ok || (outcome.problem.kind !== "encrypted" && outcome.problem.kind !== "wrong-password"))
      break;
    outcome = await read(bytes, { password });
  }
  return outcome;
}
