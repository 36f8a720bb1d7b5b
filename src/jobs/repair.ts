import { succeed, type Result } from "../spreadsheet/result";
import type { InterpretedAssessment } from "../workbook/reading/interpret";
import type { JobProblem } from "./job-problem";
import type { JobPort } from "./port";
import { readAssessment, rejectRowsWithoutPlace, withIds } from "./read-accepted";

/**
 * Plans every sheet again with everything that people wrote, and repairs it; a copy stays a copy [X5]. If a step was interrupted,
 * this finishes it [X11].
 */
export async function repair<P>(
  port: Pick<JobPort<P>, "read" | "builtIn" | "newId" | "writeSheets">,
): Promise<Result<InterpretedAssessment, JobProblem | P>> {
  const read = await readAssessment(port);
  if (!read.ok) return read;
  const own = withIds(read.value.own, port.newId);
  const blocked = rejectRowsWithoutPlace(own);
  if (blocked) return blocked;
  const written = await port.writeSheets({
    before: own,
    after: own.assessment,
    sheets: "all",
    pivots: "leave",
    step: "repair",
  });
  return written.ok ? succeed(own) : written;
}
