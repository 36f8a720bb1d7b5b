import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { SimulatedExcel } from "../../simulator/simulated-excel";
import { keepWorkbook } from "./keep-workbook";

/** What the browser has of the workbook that is open. */
export type KeepState = "nothing" | "unkept" | "kept" | "saved" | "failed" | "elsewhere";

export interface PageWorkbook {
  readonly excel: SimulatedExcel;
  readonly name: string;
  /** Whether all of it has been saved as a file; a workbook in which nothing was done needs no saving. */
  readonly isSaved: boolean;
  /** Whether there is anything to keep. */
  readonly isTouched: boolean;
}

/** A workbook is kept this long after the last change, in milliseconds. */
const pause = 400;

/**
 * Keeps the workbook in the browser a moment after each change, and at once when the page is left or hidden: which sheet is
 * shown is no change, but is kept too.
 *
 * @param isKeeper false once another tab keeps its workbook; nothing of this one is kept then.
 */
export function useKeeper({ excel, name, isSaved, isTouched }: PageWorkbook, isKeeper: boolean): KeepState {
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
  // Within the change itself: the page may be left right after it.
  useLayoutEffect(() => {
    latest.current = undefined;
    if (!isTouched || !isKeeper) {
      setState("nothing");
      return;
    }
    setState("unkept");
    const keep = async (): Promise<void> => {
      try {
        await keepWorkbook({ plan: excel.toPlan(), name, isSaved });
        setState(isSaved ? "saved" : "kept");
      } catch {
        // A private window, or a disk that is full: the person is told.
        setState("failed");
      }
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
  return isKeeper ? state : "elsewhere";
}
