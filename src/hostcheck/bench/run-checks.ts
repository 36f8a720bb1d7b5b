import { makeBench } from "./bench";
import { sameData, type Check, type CheckResult } from "./check";
import { openWorkspace, type Workspace } from "./workspace";

export interface RunOptions {
  /** Whether this Excel has an ExcelApi requirement set. */
  readonly supportsSet: (version: string) => boolean;
  /** Called before each check, with the number already done. */
  readonly onProgress?: (done: number, check: Check) => void;
  /** Called before each check; true ends the run. */
  readonly isCancelled?: () => boolean;
}

export interface Run {
  /** In the order of the list; incomplete when the run was cancelled. */
  readonly results: readonly CheckResult[];
  readonly cancelled: boolean;
  /** Names of objects that the checks added and could not delete. */
  readonly leftBehind: readonly string[];
  /** False if the previous selection of sheet and cells could not be restored. */
  readonly viewRestored: boolean;
}

/**
 * Runs the checks one at a time in the open workbook, each on a new sheet that is deleted afterwards. An
 * error in a check becomes its result; the other checks still run.
 * @throws OfficeExtension.Error if Excel does not respond at the start; nothing was changed.
 */
export async function runChecks(checks: readonly Check[], options: RunOptions): Promise<Run> {
  const workspace = await openWorkspace();
  const results: CheckResult[] = [];
  const leftBehind = new Set<string>();
  for (const check of checks) {
    if (options.isCancelled?.()) break;
    options.onProgress?.(results.length, check);
    if (!options.supportsSet(check.since)) {
      results.push({ check, verdict: "not-here", found: undefined, notes: [] });
      continue;
    }
    results.push(await runOne(check, workspace));
    for (const name of await workspace.sweep()) leftBehind.add(name);
  }
  const viewRestored = await workspace.restoreView();
  const left = leftBehind.size === 0 ? [] : await workspace.sweep();
  return { results, cancelled: results.length < checks.length, leftBehind: left, viewRestored };
}

async function runOne(check: Check, workspace: Workspace): Promise<CheckResult> {
  const notes: string[] = [];
  const sheet = workspace.name("a sheet");
  const bench = makeBench(sheet, workspace.name, (text) => notes.push(text));
  try {
    await workspace.addSheet(sheet);
    const found = await check.find(bench);
    return { check, verdict: sameData(found, check.expected) ? "pass" : "fail", found, notes };
  } catch (error) {
    return { check, verdict: "fail", found: undefined, error: describeError(error), notes };
  }
}

/** Any error: a member missing from this Excel's library causes a TypeError. */
function describeError(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof OfficeExtension.Error) {
    const where = error.debugInfo?.errorLocation;
    return { code: error.code, message: where ? `${error.message} (${where})` : error.message };
  }
  if (error instanceof Error) return { code: error.name, message: error.message };
  return { code: "Error", message: String(error) };
}
