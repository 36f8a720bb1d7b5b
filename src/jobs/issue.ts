import type { Contributor } from "../assessment/answers/circulation";
import { noteIssue } from "../assessment/issuing/note-issue";
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
  /** Encrypts every copy; empty for no encryption. */
  readonly password: string;
  /** Copies handed over earlier that are not yet in the register. */
  readonly unregistered: readonly Contributor[];
}

interface IssuedCopy extends CopyRequest {
  readonly copyId: string;
  /** The part of the file name that follows the name of the owner's file. */
  readonly fileName: string;
}

export interface Issued<P> {
  readonly own: InterpretedAssessment;
  /** The copies handed over. */
  readonly copies: readonly IssuedCopy[];
  /** Why the other copies were not handed over; null when all were. */
  readonly stopped: P | null;
  /** Why the register was not updated, and the rows it lacks; null when it is complete. */
  readonly unregistered: { readonly problem: P; readonly rows: readonly Contributor[] } | null;
}

/** Hands over a copy for each request, and records in the register the copies that were handed over [P9]. */
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
  const rows = [...unregistered, ...given.map((copy) => noteIssue(checklist, assessment, copy, today))];
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
    step: "issue",
  });
  return succeed({ ...issued, unregistered: written.ok ? null : { problem: written.problem, rows } });
}
