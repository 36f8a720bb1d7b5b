import type { Contributor } from "../assessment/answers/circulation";
import { isPrepared } from "../assessment/answers/issued";
import { noteAgain, noteIssue, type NotedCopy } from "../assessment/issuing/note-issue";
import { toFileName } from "../spreadsheet/file-name";
import { succeed, type Result } from "../spreadsheet/result";
import { contributorsSheet } from "../workbook/form/layout";
import type { InterpretedAssessment } from "../workbook/reading/interpret";
import { planCopy, type CopyRequest } from "../workbook/sharing/plan-copy";
import { fileKinds } from "../workbook/words/file-kinds";
import type { JobProblem } from "./job-problem";
import { nameFile, numberNames } from "./name-files";
import type { HandOver, JobPort } from "./port";
import { readOwners, readSound } from "./read-accepted";

export interface IssueWanted {
  readonly requests: readonly CopyRequest[];
  /** Encrypts every copy; empty for no encryption. */
  readonly password: string;
  /** Whether the copies count as handed over at once: the command line's files certainly exist. */
  readonly isHandedOver: boolean;
}

/** A wish to hand over copies once more: the register has everything else that is needed [P19]. */
export interface AgainWanted {
  readonly copyIds: readonly string[];
  readonly returnTo: string;
  readonly password: string;
}

interface IssuedCopy extends NotedCopy {
  readonly returnTo: string;
  /** The name of its file, without its ending. */
  readonly fileName: string;
}

export interface Issued<P> {
  readonly own: InterpretedAssessment;
  /** The copies whose files were made. The register has the others too. */
  readonly copies: readonly IssuedCopy[];
  /** Why the other files were not made; null when all were. */
  readonly stopped: P | null;
}

/** A copy to make, and when, as the register has it. */
interface ToMake extends NotedCopy {
  readonly returnTo: string;
  readonly at: string;
}

/** Records a copy for each request in the register, as prepared; then makes its file [P18]. */
export async function issue<P>(
  port: JobPort<P>,
  { requests, password, isHandedOver }: IssueWanted,
): Promise<Result<Issued<P>, JobProblem | P>> {
  const read = await readSound(port);
  if (!read.ok) return read;
  const { own } = read.value;
  const { checklist, assessment } = own;
  const { now: at, today } = port.moment();
  const copies = requests.map((request): ToMake => ({ ...request, copyId: port.newId(), at }));
  const rows = copies.map((copy) => ({
    ...noteIssue(checklist, assessment, copy, { at, today }),
    issuedOn: isHandedOver ? today : "",
  }));
  return prepare(port, own, [...assessment.circulation.contributors, ...rows], copies, password);
}

/**
 * Makes the files of copies once more, from the current workbook, under the same ids. The register gets what the rows hold now
 * beside what it has [P19]. A copy that is back meanwhile is left out.
 */
export async function handOverAgain<P>(
  port: JobPort<P>,
  { copyIds, returnTo, password }: AgainWanted,
): Promise<Result<Issued<P>, JobProblem | P>> {
  const read = await readSound(port);
  if (!read.ok) return read;
  const { own } = read.value;
  const { contributors } = own.assessment.circulation;
  const { now } = port.moment();
  const register = [...contributors];
  const copies: ToMake[] = [];
  for (const copyId of copyIds) {
    const place = register.findIndex((row) => row.copyId === copyId);
    const row = register[place];
    const noted = row && noteAgain(own.checklist, own.assessment, row, now);
    if (!noted) continue;
    register[place] = noted.row;
    copies.push({ ...noted.copy, returnTo, at: noted.at });
  }
  return prepare(port, own, register, copies, password);
}

/** Notes in the register that the owner has handed these copies over today [P18]. Copies that are not prepared stay as they are. */
export async function confirmHandedOver<P>(
  port: JobPort<P>,
  copyIds: readonly string[],
): Promise<Result<void, JobProblem | P>> {
  const read = await readOwners(port);
  if (!read.ok) return read;
  const { own } = read.value;
  const { today } = port.moment();
  return writeRegister(
    port,
    own,
    own.assessment.circulation.contributors.map((row) =>
      copyIds.includes(row.copyId) && isPrepared(row) ? { ...row, issuedOn: today } : row,
    ),
  );
}

async function prepare<P>(
  port: JobPort<P>,
  own: InterpretedAssessment,
  register: readonly Contributor[],
  copies: readonly ToMake[],
  password: string,
): Promise<Result<Issued<P>, JobProblem | P>> {
  const written = await writeRegister(port, own, register);
  if (!written.ok) return written;
  const { checklist, assessment, ids } = own;
  const { details } = assessment;
  const day = port.moment().today;
  const names = numberNames(copies.map((copy) => nameFile({ ...details, ...describe(copy), day })));
  const issued = copies.map(({ at, ...copy }, index) => ({ ...copy, fileName: names[index] ?? "", at }));
  const { count, stopped } = await port.handOver(
    issued.map(({ at, copyId, fileName, ...request }): HandOver => {
      const stamp = { created: at, today: day, assessmentId: ids.assessmentId, copyId };
      const plan = (): ReturnType<typeof planCopy> => planCopy(checklist, assessment, stamp, request);
      return { name: fileName, plan, password, keepsOthers: false };
    }),
    nameFile({ ...details, what: fileKinds.copies(checklist), day }),
  );
  return succeed({ own, copies: issued.slice(0, count), stopped });

  function describe({ name }: ToMake): { readonly what: string; readonly person: string } {
    const isShared = toFileName(name) === "";
    return { what: fileKinds.copy(checklist), person: isShared ? fileKinds.shared : name };
  }
}

async function writeRegister<P>(
  port: JobPort<P>,
  own: InterpretedAssessment,
  contributors: readonly Contributor[],
): Promise<Result<void, P>> {
  const { circulation } = own.assessment;
  const written = await port.writeSheets({
    before: own,
    after: { ...own.assessment, circulation: { ...circulation, contributors } },
    sheets: [contributorsSheet],
    pivots: "leave",
    step: "issue",
  });
  return written.ok ? succeed(undefined) : written;
}
