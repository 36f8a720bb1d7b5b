import * as React from "react";
import type { Check, CheckResult } from "../bench/check";
import { Skipped, type Answer, type Question } from "../bench/question";
import type { Run } from "../bench/run-checks";
import { words } from "../words";
import type { HostCheckPort } from "./port";

/** A question that waits for the tester. */
export interface Asked {
  /** Differs from question to question. */
  readonly number: number;
  readonly question: Question;
  readonly answer: (answer: Answer) => void;
  readonly skip: () => void;
}

export type Activity =
  | { readonly kind: "ready" }
  | { readonly kind: "restored"; readonly interrupted?: Check }
  | {
      readonly kind: "running";
      readonly done: number;
      readonly total: number;
      readonly title: string;
      readonly question?: Asked;
    }
  | { readonly kind: "finished"; readonly run: Run }
  | { readonly kind: "stopped"; readonly message: string }
  /** A report was saved or loaded, or could not be. */
  | { readonly kind: "told"; readonly message: string };

interface Running {
  readonly activity: Activity;
  /** The latest result of each check, in the order of the list. */
  readonly results: readonly CheckResult[];
  readonly start: (checks: readonly Check[]) => Promise<void>;
  readonly stop: () => void;
  readonly save: () => Promise<void>;
  readonly load: () => Promise<void>;
  readonly forget: () => void;
}

/** Runs checks one list at a time, and keeps the results of earlier runs. */
export function useRun(port: HostCheckPort): Running {
  const { restored } = port;
  const [activity, setActivity] = React.useState<Activity>(
    restored.results.length > 0 ? { kind: "restored", ...pick(restored.interrupted) } : { kind: "ready" },
  );
  const [results, setResults] = React.useState(restored.results);
  const cancelled = React.useRef(false);
  const skip = React.useRef<() => void>();
  const asked = React.useRef(0);

  const start = async (checks: readonly Check[]): Promise<void> => {
    cancelled.current = false;
    const total = checks.length;
    let current = { kind: "running" as const, done: 0, total, title: "" };
    setActivity(current);
    try {
      const run = await port.run(checks, {
        isCancelled: () => cancelled.current,
        onProgress: (soFar, check) => {
          current = { ...current, done: soFar.length, title: check.title };
          port.keep(join(port, results, soFar), check);
          setActivity(current);
        },
        ask: (question) =>
          new Promise<Answer>((resolve, reject) => {
            if (cancelled.current) return reject(new Skipped());
            asked.current += 1;
            const end = (then: () => void) => (): void => {
              skip.current = undefined;
              setActivity(current);
              then();
            };
            skip.current = end(() => reject(new Skipped()));
            const answer = (given: Answer): void => end(() => resolve(given))();
            setActivity({
              ...current,
              question: { number: asked.current, question, answer, skip: skip.current },
            });
          }),
      });
      const joined = join(port, results, run.results);
      port.keep(joined);
      setResults(joined);
      setActivity({ kind: "finished", run });
    } catch (error) {
      setActivity({ kind: "stopped", message: messageOf(error) });
    }
  };
  return {
    activity,
    results,
    start,
    stop: () => {
      cancelled.current = true;
      skip.current?.();
    },
    save: async () => setActivity({ kind: "told", message: await saveReport(port, results) }),
    load: async () => {
      try {
        const loaded = await port.load();
        port.keep(loaded);
        setResults(loaded);
        setActivity({ kind: "told", message: words.loaded(loaded.length) });
      } catch (error) {
        setActivity({ kind: "stopped", message: messageOf(error) });
      }
    },
    forget: () => {
      port.keep([]);
      setResults([]);
      setActivity({ kind: "ready" });
    },
  };
}

async function saveReport(port: HostCheckPort, results: readonly CheckResult[]): Promise<string> {
  try {
    return words.saved(await port.save(results));
  } catch (error) {
    return words.notSaved(messageOf(error));
  }
}

/** The later result of each check; a step that was skipped does not replace a result. */
function join(
  { automatic, byHand }: HostCheckPort,
  earlier: readonly CheckResult[],
  later: readonly CheckResult[],
): readonly CheckResult[] {
  return [...automatic, ...byHand].flatMap(({ id }) => {
    const before = earlier.find(({ check }) => check.id === id);
    const now = later.find(({ check }) => check.id === id);
    return (now?.verdict === "skipped" ? (before ?? now) : (now ?? before)) ?? [];
  });
}

function pick(interrupted: Check | undefined): { readonly interrupted?: Check } {
  return interrupted ? { interrupted } : {};
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
