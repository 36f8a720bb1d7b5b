import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ViewedWorkbook } from "../view/viewed-workbook";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import { keepWorkbook } from "./keep-workbook";

/** What the browser has of the workbook that is open. */
export type KeepState = "nothing" | "unkept" | "kept" | "saved" | "failed" | "elsewhere" | "unread";

export interface PageWorkbook {
  readonly excel: ViewedWorkbook & { toPlan(): WorkbookPlan };
  readonly name: string;
  /** Whether all changes are saved as a file; an unused workbook needs no saving. */
  readonly isSaved: boolean;
  /** Whether there is anything to save. */
  readonly isTouched: boolean;
}

/** Milliseconds after the last change until the workbook is saved. */
const pause = 400;

/**
 * Saves the workbook in the browser shortly after each change, and at once when the page is left or hidden. The active sheet is
 * saved too, but choosing a sheet does not count as a change.
 *
 * @param hindrance why it is not saved: another tab saves its workbook, or the saved one could not be read.
 */
export function useKeeper(
  { excel, name, isSaved, isTouched }: PageWorkbook,
  hindrance: "elsewhere" | "unread" | undefined,
): KeepState {
  const isKeeper = hindrance === undefined;
  const [state, setState] = useState<KeepState>("nothing");
  const [changes, setChanges] = useState(0);
  const latest = useRef<() => Promise<void>>();
  useEffect(
    () =>
      excel.subscribe((change) => {
        if (change === "contents") setChanges((count) => count + 1);
      }),
    [excel],
  );
  // At once: the page may be left right after the change.
  useLayoutEffect(() => {
    latest.current = undefined;
    if (!isTouched || !isKeeper) {
      setState("nothing");
      return;
    }
    setState("unkept");
    const keep = async (): Promise<void> => {
      let outcome: KeepState = isSaved ? "saved" : "kept";
      try {
        await keepWorkbook({ plan: excel.toPlan(), name, isSaved });
      } catch {
        // A private window or a full disk: the status bar shows it.
        outcome = "failed";
      }
      // A later change is not saved yet.
      if (latest.current === keep) setState(outcome);
    };
    latest.current = keep;
    const timer = setTimeout(() => void keep(), pause);
    return () => clearTimeout(timer);
  }, [excel, name, isSaved, isTouched, isKeeper, changes]);
  useEffect(() => {
    const keepNow = (): void => void latest.current?.();
    const keepIfHidden = (): void => {
      if (document.visibilityState === "hidden") keepNow();
    };
    document.addEventListener("visibilitychange", keepIfHidden);
    addEventListener("pagehide", keepNow);
    return () => {
      document.removeEventListener("visibilitychange", keepIfHidden);
      removeEventListener("pagehide", keepNow);
    };
  }, []);
  return hindrance ?? state;
}
