import { makeBench } from "./bench";
import { judge, type Check, type CheckResult } from "./check";
import type { PageTools } from "./page-tools";
import { Skipped, type Answer, type Question } from "./question";
import { openWorkspace, type Workspace } from "./workspace";

export interface RunOptions {
  /** Whether this Excel has an ExcelApi requirement set. */
  readonly supportsSet: (version: string) => boolean;
  /**
   * Asks the tester on behalf of a check.
   * @throws Skipped
   */
  readonly ask: (question: Question, check: Check) => Promise<Answer>;
  /** Waits for some seconds. */
  readonly pause: (seconds: number) => Promise<void>;
  readonly page: PageTools;
  /** Called before each check, with the results so far. */
  readonly onProgress?: (results: readonly CheckResult[], check: Check) => void;
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
    options.onProgress?.([...results], check);
    if (!options.supportsSet(check.since)) {
      results.push({ check, verdict: "not-here", found: undefined, answers: [], notes: [] });
      continue;
    }
    results.push(await runOne(check, workspace, options));
    for (const name of await workspace.sweep()) leftBehind.add(name);
  }
  const viewRestored = await workspace.restoreView();
  const left = leftBehind.size === 0 ? [] : await workspace.sweep();
  return { results, cancelled: results.length < checks.length, leftBehind: left, viewRestored };
}

async function runOne(
  check: Check,
  workspace: Workspace,
  { ask, pause, page }: RunOptions,
): Promise<CheckResult> {
  const notes: string[] = [];
  const answers: string[] = [];
  const sheet = workspace.name("a sheet");
  const bench = makeBench({
    sheet,
    name: workspace.name,
    areas: (...addresses) => addresses.join(workspace.separator),
    note: (text) => notes.push(text),
    ask: async (question) => {
      const answer = await ask(question, check);
      answers.push(describeAnswer(question, answer));
      return answer;
    },
    pause,
    page,
  });
  try {
    await workspace.addSheet(sheet);
    const found = await check.find(bench);
    return { check, verdict: judge(check, found), found, answers, notes };
  } catch (error) {
    if (error instanceof Skipped) return { check, verdict: "skipped", found: undefined, answers, notes };
    return { check, verdict: "fail", found: undefined, error: describeError(error), answers, notes };
  }
}

function describeAnswer({ answers }: Question, { choice, given }: Answer): string {
  return `${answers[choice] ?? choice}${given === "" ? "" : ` (${given})`}`;
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
