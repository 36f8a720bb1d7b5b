import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Contributor } from "../../assessment/answers/circulation";
import { addComments } from "../../assessment/merging/add-comments";
import { listPlainTexts } from "../../assessment/merging/comments";
import {
  decideByOnlyAsked,
  decideCautiously,
  decideToKeep,
  disputeDecided,
  listUndecided,
  type Decision,
} from "../../assessment/merging/decisions";
import { parseDecisions, type DecisionsFile } from "../../assessment/merging/decisions-file";
import { mergeCopies, type Merge } from "../../assessment/merging/merge";
import { asRepeat, findRepeats } from "../../assessment/merging/repeats";
import { openWorkbookFile } from "../../file/reading/open-workbook-file";
import { merge as applyMerge } from "../../jobs/merge";
import { succeed, type Result } from "../../spreadsheet/result";
import type { InterpretedAssessment } from "../../workbook/reading/interpret";
import { judgeReturned } from "../../workbook/sharing/judge-returned";
import type { Environment, Outcome, Refusal } from "../environment/environment";
import { readBytes, refuse } from "../files/disk";
import { inflate } from "../files/inflate";
import { readJson } from "../files/json";
import { aboutFile, openFile, readOwnersIn } from "../files/open-file";
import { readPasswords } from "../files/passwords";
import { makeFilePort } from "../saving/file-port";
import { withOutputs, type Outputs } from "../saving/outputs";
import { listOffered, mergeJson, type JudgedReturn } from "../output/merge-json";
import { printResult } from "../output/print-result";
import { countedText } from "../words/count";
import { capital } from "../words/capital";
import { describeProblem } from "../words/describe-problem";
import {
  idleCommentText,
  idleDecisionText,
  idlePersonText,
  mergeText,
  namelessText,
  writtenText,
} from "../words/merge-text";
import { commonOptions, type CommandContext } from "./context";
import { warnNotCarried } from "./output-file";

interface MergeOptions {
  readonly out: string;
  readonly decisions?: string | undefined;
  readonly takeFrom?: readonly string[] | undefined;
  readonly keepMine?: true | undefined;
  readonly mostCautious?: true | undefined;
  readonly leaveOpen?: true | undefined;
  readonly name?: readonly string[] | undefined;
  readonly passwordFile?: string | undefined;
  readonly force?: boolean | undefined;
  readonly json?: true | undefined;
}

export function declareMerge({ program, environment, finish }: CommandContext): void {
  program
    .command("merge")
    .summary("merge returned copies into a new workbook")
    .argument("<workbook>", "the original workbook; it is not changed")
    .argument("[returned...]", "the returned copies; none to decide what was left open")
    .requiredOption("--out <file>", "where the merged workbook goes")
    .option("--decisions <file>", "decisions on disputed rows, and comments to add, as JSON")
    .option(
      "--take-from <name>",
      "decide disputed rows by this person where nobody else was asked; repeat for each person",
      collect,
    )
    .option("--keep-mine", "keep each of your own answers that would be replaced")
    .option("--most-cautious", "use the most cautious answer for disputed rows without a decision")
    .option("--leave-open", "merge the other rows and leave disputed rows without a decision for later")
    .option("--name <file=name>", "who filled in a copy; repeat for each copy", collect)
    .option(...commonOptions.passwords)
    .option(...commonOptions.force)
    .option(...commonOptions.json)
    .action((workbook, returned, options) => finish(claimAndMerge(workbook, returned, options, environment)));
}

async function claimAndMerge(
  workbook: string,
  returned: readonly string[],
  options: MergeOptions,
  environment: Environment,
): Promise<Outcome> {
  const { out, decisions, passwordFile, force = false } = options;
  const inputs = [
    { path: workbook, of: "workbook" },
    ...returned.map((path) => ({ path, of: "returned" }) as const),
    { path: decisions, of: "decisions" },
    { path: passwordFile, of: "passwords" },
  ] as const;
  const wanted = { command: "merge", files: [{ path: out, force }], inputs };
  return withOutputs(wanted, environment, (outputs) =>
    merge(workbook, returned, options, outputs, environment),
  );
}

/**
 * Merges returned copies. While a disputed row has no decision, nothing is written, unless such rows are to be left open.
 * @returns 1 if disputes remain, 2 if a file was refused (the others are still merged), otherwise 0.
 */
async function merge(
  workbook: string,
  returned: readonly string[],
  options: MergeOptions,
  outputs: Outputs,
  environment: Environment,
): Promise<Outcome> {
  const { out } = options;
  const names = readNames(options.name ?? [], returned);
  if (!names.ok) return names;
  const passwords = await readPasswords(options.passwordFile);
  if (!passwords.ok) return passwords;
  const opened = await openFile(workbook, passwords.value, environment);
  if (!opened.ok) return opened;
  const owners = await readOwnersIn(opened.value, environment);
  if (!owners.ok) return owners;
  const { own } = owners.value;
  const { checklist, assessment } = own;
  const given =
    options.decisions === undefined
      ? succeed<DecisionsFile>({ decisions: [], comments: [] })
      : await readJson(options.decisions, "decisions", (json) => parseDecisions(checklist, json));
  if (!given.ok) return given;

  const files = await judgeFiles(returned, own, passwords.value, names.value, environment);
  const repeats = findRepeats(files.map(({ copy }) => copy));
  const judged = files.map((file, index): JudgedReturn => {
    const earlier = repeats[index];
    return earlier === undefined ? file : asRepeat(file, earlier);
  });
  const copies = judged.flatMap(({ copy }) => copy ?? []);
  for (const { file, findings } of judged)
    if (findings.some(({ code }) => code === "name-missing")) environment.warn(namelessText(file));
  const { decisions: decided, comments: chosen } = given.value;
  const merged = mergeCopies(checklist, assessment, copies);
  const { takeFrom = [] } = options;
  const { contributors } = assessment.circulation;
  const comments = [...chosen, ...takeFrom.flatMap((name) => listPlainTexts(merged, contributors, name))];
  const found = addComments(merged, comments);
  const decisions = decideInBulk(found, decided, contributors, options);
  const shown = { checklist, files: judged, merge: disputeDecided(found, decisions), decisions };
  printResult(environment, options.json, mergeJson(shown), mergeText(shown));
  const disputed = new Set(
    shown.merge.rows.filter(({ outcome }) => outcome === "disputed").map(({ statement }) => statement),
  );
  for (const { statement } of decided)
    if (!disputed.has(statement)) environment.warn(idleDecisionText(statement));
  for (const name of takeFrom)
    if (
      decideByOnlyAsked(found, decided, contributors, "", name).length === 0 &&
      listPlainTexts(merged, contributors, name).length === 0
    )
      environment.warn(idlePersonText(name));
  const offered = new Set(listOffered(found).map(({ id }) => id));
  for (const id of comments) if (!offered.has(id)) environment.warn(idleCommentText(id));

  const port = makeFilePort(opened.value, out, outputs, environment);
  const leavesOpen = options.leaveOpen ?? false;
  const wanted = { previewed: found, decisions, returns: copies, comments, leavesOpen };
  const applied = aboutFile(workbook, await applyMerge(port, wanted));
  if (!applied.ok) {
    const { kind } = applied.problem.problem;
    if (kind !== "undecided") return applied;
    environment.warn(capital(describeProblem(applied.problem.problem)));
    return succeed(1);
  }
  if (applied.value.kind === "changed") throw new Error("The workbook changed while it was merged.");
  if (!options.json) environment.show(writtenText(out));
  await warnNotCarried(opened.value, out, environment);
  if (judged.some(({ verdict }) => verdict === "refused")) return succeed(2);
  return succeed(listUndecided(found, decisions).length > 0 ? 1 : 0);
}

/** The decisions of the file, then one's own answers, then those for the people named, then the most cautious ones. */
function decideInBulk(
  found: Merge,
  decided: readonly Decision[],
  register: readonly Contributor[],
  { takeFrom = [], keepMine, mostCautious }: Pick<MergeOptions, "takeFrom" | "keepMine" | "mostCautious">,
): readonly Decision[] {
  const byAsked = takeFrom.reduce<readonly Decision[]>(
    (before, name) => [...before, ...decideByOnlyAsked(found, before, register, "psems --take-from", name)],
    keepMine ? [...decided, ...decideToKeep(found, decided, "psems --keep-mine")] : decided,
  );
  if (!mostCautious) return byAsked;
  return [...byAsked, ...decideCautiously(found, byAsked, "psems --most-cautious")];
}

/** The values of an option that can be repeated. */
function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), value];
}

/** The person who filled in each file. */
function readNames(
  entries: readonly string[],
  files: readonly string[],
): Result<ReadonlyMap<string, string>, Refusal> {
  const names = new Map<string, string>();
  for (const entry of entries) {
    const file = files.find((each) => entry.startsWith(`${each}=`));
    if (file === undefined) {
      const expected = `${entry} does not start with a returned copy. Write it as FILE=NAME.`;
      return refuse("--name", { kind: "wrong-option", expected });
    }
    names.set(file, entry.slice(file.length + 1));
  }
  return succeed(names);
}

/** The number of files unpacked at the same time: unpacking waits for other threads. */
const filesAtOnce = 4;

/** Checks the files in the order given, a few at a time, to limit memory use. */
async function judgeFiles(
  files: readonly string[],
  own: InterpretedAssessment,
  passwords: readonly string[],
  names: ReadonlyMap<string, string>,
  { progress }: Environment,
): Promise<readonly JudgedReturn[]> {
  const judged: JudgedReturn[] = [];
  for (let from = 0; from < files.length; from += filesAtOnce) {
    const some = files.slice(from, from + filesAtOnce);
    progress(countedText("Reading", from + some.length, files.length));
    judged.push(
      ...(await Promise.all(some.map((file) => judgeFile(file, own, passwords, names.get(file) ?? "")))),
    );
  }
  return judged;
}

async function judgeFile(
  file: string,
  own: InterpretedAssessment,
  passwords: readonly string[],
  name: string,
): Promise<JudgedReturn> {
  const refused = { file, contributor: null, verdict: "refused", findings: [], copy: null } as const;
  const unread = (code: string, problem: Refusal["problem"]): JudgedReturn => ({
    ...refused,
    unread: { code, message: capital(describeProblem(problem)) },
  });
  const bytes = await readBytes(file);
  if (!bytes.ok) return unread("not-opened", bytes.problem.problem);
  const read = await openWorkbookFile(bytes.value, { passwords, inflate });
  if (!read.ok) return unread(read.problem.kind, { kind: "file", problem: read.problem });
  const { grids, origin } = read.value;
  const sha256 = createHash("sha256").update(bytes.value).digest("hex");
  return { ...judgeReturned(own, { file: basename(file), sha256, grids, origin }, name), file, unread: null };
}
