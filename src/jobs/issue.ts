import { noteIssue, type Contributor } from "../assessment/answers/circulation";
import { fail, succeed, type Result } from "../spreadsheet/result";
import { contributorsSheet } from "../workbook/form/layout";
import type { InterpretedAssessment } from "../workbook/reading/interpret";
import { planCopy, type CopyRequest } from "../workbook/sharing/plan-copy";
import type { JobProblem } from "./job-problem";
import { nameCopies } from "./name-copies";
import type { HandOver, JobPort } from "./port";
import { readSound } from "./read-accepted";

export interface IssueWanted {
  readonly requests: readonly CopyRequest[];
  /** Encrypts every copy; empty for none. */
  readonly password: string;
  /** Copies that were handed over before, and that the register does not have yet. */
  readonly unregistered: readonly Contributor[];
}

interface IssuedCopy extends CopyRequest {
  readonly copyId: string;
  /** What its file is called after the name of the owner's. */
  readonly fileName: string;
}

export interface Issued<P> {
  readonly own: InterpretedAssessment;
  /** The copies that were handed over. */
  readonly copies: readonly IssuedCopy[];
  /** Why the others were not; null when all were. */
  readonly stopped: P | null;
  /** Why the register does not have them, and what it lacks; null when it has all. */
  readonly unregistered: { readonly problem: P; readonly rows: readonly Contributor[] } | null;
}

/** Hands over a copy for each request, and notes in the register those that were handed over [P9]. */
export async function issue<P>(
  port: JobPort<P>,
  { requests, password, unregistered }: IssueWanted,
): Promise<Result<Issued<P>, JobProblem | P>> {
  const read = await readSound(port);
  if (!read.ok) return read;
  const { own } = read.value;
  const { checklist, assessment, ids } = own;
  const { now, today } = port.moment();
  const names = nameCopies(requests);
  const copies = requests.map((request, index): IssuedCopy => ({
    ...request,
    copyId: port.newId(),
    fileName: names[index] ?? "",
  }));
  const handed = await port.handOver(
    copies.map(({ copyId, fileName, ...request }): HandOver => {
      const stamp = { created: now, today, assessmentId: ids.assessmentId, copyId };
      const plan = (): ReturnType<typeof planCopy> => planCopy(checklist, assessment, stamp, request);
      return { name: fileName, plan, password, keepsOthers: false };
    }),
  );
  const given = copies.slice(0, handed.count);
  const rows = [...unregistered, ...given.map((copy) => noteIssue(copy, today))];
  const issued = { own, copies: given, stopped: handed.stopped };
  if (rows.length === 0) {
    return handed.stopped === null ? succeed({ ...issued, unregistered: null }) : fail(handed.stopped);
  }
  const { circulation } = assessment;
  const written = await port.writeSheets({
    before: own,
    after: {
      ...assessment,
      circulation: { ...circulation, contributors: [...circulation.contributors, ...rows] },
    },
    sheets: [contributorsSheet],
    pivots: "leave",
  });
  return succeed({ ...issued, unregistered: written.ok ? null : { problem: written.problem, rows } });
}
