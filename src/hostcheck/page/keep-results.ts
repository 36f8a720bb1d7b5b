import { judge, type Check, type CheckResult } from "../bench/check";
import { loadedAgain } from "../bench/question";

const place = "psems-host-check";

interface Kept {
  readonly results: readonly (Omit<CheckResult, "check"> & { readonly id: string })[];
  /** The check that was being done. */
  readonly current?: string;
}

/** Keeps results until the browser's session ends, so that a page that is loaded again goes on from there. */
export function keepResults(storage: Storage, results: readonly CheckResult[], current?: Check): void {
  const kept: Kept = {
    results: results.map(({ check, ...result }) => ({ ...result, id: check.id })),
    ...(current ? { current: current.id } : {}),
  };
  if (results.length === 0 && !current) storage.removeItem(place);
  else storage.setItem(place, JSON.stringify(kept));
}

/** The results that were kept. A step by hand during which the page was loaded again has that as its result. */
export function restoreResults(
  storage: Storage,
  list: readonly Check[],
): { readonly results: readonly CheckResult[]; readonly interrupted?: Check } {
  const text = storage.getItem(place);
  if (text === null) return { results: [] };
  const { results, current } = JSON.parse(text) as Kept;
  const restored = results.flatMap(({ id, ...result }) => {
    const check = list.find((one) => one.id === id);
    return check && id !== current ? [{ check, ...result }] : [];
  });
  const interrupted = list.find(({ id, byHand }) => byHand && id === current);
  if (!interrupted) return { results: restored };
  const found = loadedAgain;
  const verdict = judge(interrupted, found);
  return {
    results: [...restored, { check: interrupted, verdict, found, answers: [], notes: [] }],
    interrupted,
  };
}
