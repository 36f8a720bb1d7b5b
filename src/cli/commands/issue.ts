import { mkdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { noteIssue, writeNumbers } from "../../assessment/answers/circulation";
import { parseContributors, type Asked } from "../../assessment/issuing/contributors-file";
import { describeCovering } from "../../assessment/issuing/words/covering-email";
import type { Checklist } from "../../checklist/checklist";
import { longestPassword, write } from "../../file/writing/write";
import { planCopy } from "../../workbook/sharing/plan-copy";
import type { Call } from "../arguments";
import { describeSystemError, Failure } from "../input/failure";
import { describeProblems, moveOver, readJson, readText, refuseExisting, save } from "../input/files";
import { openOwners } from "../input/open-workbook";
import { printableJson } from "../output/printable";
import type { World } from "../input/world";

/** A copy that was made. */
interface IssuedCopy extends Asked {
  readonly file: string;
  readonly copyId: string;
}

/**
 * Makes a copy for each contributor, and notes them in the owner's workbook. Until both is done the copies stand under names
 * of their own, so that a step that fails leaves what was there. @throws Failure
 */
export async function issue(call: Call & { kind: "issue" }, world: World): Promise<void> {
  const owners = await openOwners(call.base, world);
  const { checklist, assessment, ids } = owners.found;
  const contributors = await loadContributors(checklist, call.to);
  const register = call.register ?? call.base;
  if (call.register !== undefined && !call.force) await refuseExisting(register);
  const [lost] = owners.notCarried;
  if (call.register === undefined && lost !== undefined) {
    throw new Failure(
      `${call.base}: ${lost} So the register is not written into this file. Say where a workbook with the register goes, with --register FILE.`,
    );
  }
  const password = call.passwordFile === undefined ? undefined : await readPassword(call.passwordFile);
  const issued = nameCopies(contributors, call, world);
  if (!call.force) for (const { file } of issued) await refuseExisting(file);
  await makeFolder(call.out);
  const returnTo = call.returnTo ?? assessment.details.assessor;
  const drafts: { readonly draft: string; readonly file: string }[] = [];
  try {
    for (const { file, copyId, ...asked } of issued) {
      const stamp = { created: world.now(), today: world.today(), assessmentId: ids.assessmentId, copyId };
      const plan = planCopy(checklist, assessment, stamp, { ...asked, returnTo, sharesAll: call.shareAll });
      const draft = `${file}.part`;
      await save(draft, await write(plan, password === undefined ? {} : { password }), world, true);
      drafts.push({ draft, file });
    }
    const rows = issued.map((copy) => noteIssue(copy, world.today()));
    const contributorsAfter = [...assessment.circulation.contributors, ...rows];
    const after = {
      ...assessment,
      circulation: { ...assessment.circulation, contributors: contributorsAfter },
    };
    await save(register, await write(owners.plan(after)), world, true);
    for (const { draft, file } of drafts) await moveOver(draft, file);
  } catch (error) {
    for (const { draft } of drafts) await rm(draft, { force: true });
    throw error;
  }
  const { organisation } = assessment.details;
  const covered = issued.map((copy) => ({
    ...copy,
    covering: describeCovering({ checklist, returnTo, organisation, ...copy }),
  }));
  world.print(call.json ? `${printableJson(covered)}\n` : `${issued.map(describe).join("\n")}\n`);
}

async function loadContributors(checklist: Checklist, path: string): Promise<readonly Asked[]> {
  const parsed = parseContributors(checklist, await readJson(path));
  if (parsed.kind === "parsed") return parsed.contributors;
  throw new Failure(
    `${path}: this is no list of contributors: ${describeProblems(parsed.problems)}. Correct it and try again.`,
  );
}

/** The first line of a file: a password on the command line would be seen by others on the machine. */
async function readPassword(path: string): Promise<string> {
  const [password = ""] = (await readText(path)).split(/\r?\n/);
  if (password === "") throw new Failure(`${path}: the first line is empty. Write the password there.`);
  if (password.length > longestPassword)
    throw new Failure(
      `${path}: the password is longer than the ${longestPassword} characters that Excel takes.`,
    );
  return password;
}

/** `Harbour 2026 - Anna Smith.xlsx`; two of one name are numbered. */
function nameCopies(
  contributors: readonly Asked[],
  call: Call & { kind: "issue" },
  world: World,
): readonly IssuedCopy[] {
  const base = basename(call.base).replace(/\.xlsx$/i, "");
  const taken = new Set<string>();
  return contributors.map((asked) => {
    const name = clean(asked.name) || "shared copy";
    let file = `${base} - ${name}.xlsx`;
    for (let count = 2; taken.has(file.toLowerCase()); count += 1) file = `${base} - ${name} (${count}).xlsx`;
    taken.add(file.toLowerCase());
    return { ...asked, file: join(call.out, file), copyId: world.newId() };
  });
}

/** A name without what a file's name may not hold on Windows. */
function clean(name: string): string {
  return name
    .replace(/[\\/:*?"<>|\u0000-\u001f]+/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "")
    .slice(0, 80);
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw new Failure(`${path}: ${describeSystemError(error)}`);
  }
}

function describe({ file, asked }: IssuedCopy): string {
  return `${file}: asks ${asked.length} ${asked.length === 1 ? "statement" : "statements"} (${writeNumbers(asked)}).`;
}
