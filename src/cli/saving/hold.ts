import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Failed } from "../../spreadsheet/result";
import type { Refusal } from "../environment/environment";
import { refuse } from "../files/disk";
import type { Holder } from "./holder";
import { lock, unlock, type Busy, type Lock } from "./lock";
import { exists } from "./look";
import { recover, type Recovered } from "./recover";

/** The locks of one run: each was added once it was held. */
export type Locks = Lock[];

/**
 * Locks each path in turn, and completes or clears what killed runs left there [X10].
 * @param locks the locks are added here, so that they can be removed whatever happens
 * @param tell is called for each killed run, with the path where it was found
 */
export async function lockAndRecover(
  holder: Holder,
  locks: Locks,
  tell: (path: string, recovered: Recovered) => void,
): Promise<Failed<Refusal> | undefined> {
  for (const path of holder.locked) {
    const locked = await lock(path, holder);
    if (!locked.ok) return refuseBusy(path, locked.problem);
    locks.push(locked.value);
  }
  return recoverAll(holder, locks, locks, tell);
}

/** Removes the locks, the last first: the first one has the moves. */
export async function unlockAll(locks: Locks): Promise<void> {
  for (let last = locks.pop(); last; last = locks.pop()) await unlock(last);
}

/** The locks of a killed run are removed only once nothing else of it is left. */
async function recoverAll(
  holder: Holder,
  found: readonly Lock[],
  locks: readonly Lock[],
  tell: (path: string, recovered: Recovered) => void,
): Promise<Failed<Refusal> | undefined> {
  for (const { path, dead } of found)
    for (const left of dead) {
      const [first = path] = left.holder?.locked ?? [];
      if (locks.some((each) => each.path === first) || !(await exists(dirname(first)))) {
        if (left.holder) tell(path, await recover(left.holder));
      } else {
        const another = await lock(first, holder);
        if (!another.ok) return refuseBusy(first, another.problem);
        const refused = await recoverAll(holder, [another.value], [...locks, another.value], tell).finally(
          () => unlock(another.value),
        );
        if (refused) return refused;
      }
      await rm(left.file, { force: true });
    }
  return undefined;
}

function refuseBusy(path: string, { lock: file, holder }: Busy): Failed<Refusal> {
  const { user = "", host = "", process: id = null, started = "", command = "" } = holder ?? {};
  return refuse(path, { kind: "locked", lock: file, by: { user, host, process: id, started, command } });
}
