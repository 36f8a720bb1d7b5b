import { noteIssue, type Contributor } from "../../assessment/answers/circulation";
import type { Outcome } from "../../excel/host/outcome";
import type { Run } from "../../excel/host/run";
import { planCopy, type CopyRequest } from "../../workbook/sharing/plan-copy";
import type { InterpretedAssessment } from "../../workbook/reading/interpret";
import type { FileDesk } from "../files/file-desk";
import type { PaneFailure } from "../port/port";

interface Issuing {
  readonly desk: FileDesk;
  readonly openCopy: (base64: string) => Promise<Outcome<void>>;
  readonly newId: () => string;
  /** ISO 8601, UTC. */
  readonly now: string;
  /** `yyyy-mm-dd`. */
  readonly today: string;
}

interface CopiesOpened {
  /** A row of the register for each copy that was opened. */
  readonly opened: readonly Contributor[];
  /** Why the others were not. */
  readonly stopped: PaneFailure | null;
}

/** Opens a copy for each request in a window of its own, one after the other, until one is refused or it is called off. */
export async function issueCopies(
  { checklist, assessment, ids }: InterpretedAssessment,
  requests: readonly CopyRequest[],
  password: string,
  { desk, openCopy, newId, now, today }: Issuing,
  run: Run,
): Promise<CopiesOpened> {
  const opened: Contributor[] = [];
  for (const request of requests) {
    if (run.isCancelled()) return { opened, stopped: { kind: "cancelled" } };
    const copyId = newId();
    const stamp = { created: now, today, assessmentId: ids.assessmentId, copyId };
    const plan = planCopy(checklist, assessment, stamp, request);
    const bytes = await desk.write(plan, password);
    const outcome = await openCopy(toBase64(bytes));
    if (!outcome.ok) return { opened, stopped: outcome.failure };
    opened.push(noteIssue({ ...request, copyId }, today));
    run.progress(opened.length / (requests.length + 1));
  }
  return { opened, stopped: null };
}

/** The bytes as Excel takes them for a new workbook. */
export function toBase64(bytes: Uint8Array): string {
  const pieces = Array.from({ length: Math.ceil(bytes.length / 8_192) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * 8_192, (index + 1) * 8_192)),
  );
  return btoa(pieces.join(""));
}
