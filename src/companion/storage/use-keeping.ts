import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { FileDesk } from "../../taskpane/files/file-desk";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { claimKeeping, clearKept, isKeeper, keepWorkbook, loadKept, type Kept } from "./keep-workbook";
import type { OpenDocument } from "./open-document";

/** Whether this browser keeps the open workbook: `off` until a passphrase is given [K14]. */
export type KeepState = "off" | "keeping" | "kept" | "failed" | "elsewhere";

export interface Keeping {
  readonly state: KeepState;
  /** What an earlier visit or another tab kept, or why that could not be read; null until it has been looked up. */
  readonly found: Kept | Error | undefined | null;
  /** Keeps the open workbook from now on, in this tab alone. Fails if the browser refuses. */
  start(passphrase: string): Promise<void>;
  /** Clears what is kept, and keeps nothing more. Fails if the browser refuses. */
  clear(): Promise<void>;
}

/** Milliseconds after the last change until the workbook is kept. */
const pause = 400;

/**
 * Keeps the open workbook shortly after each change, and when the page is left or hidden, as far as the browser gives it time
 * [K14].
 * @param tab an id of this tab alone.
 */
export function useKeeping(
  workbook: OpenWorkbook,
  { name, password }: Pick<OpenDocument, "name" | "password">,
  desk: Pick<FileDesk, "write">,
  tab: string,
): Keeping {
  const [passphrase, setPassphrase] = useState("");
  const [state, setState] = useState<KeepState>("off");
  const [found, setFound] = useState<Keeping["found"]>(null);
  const [plan, setPlan] = useState(workbook.plan);
  const latest = useRef<() => Promise<void>>();
  useEffect(() => void loadKept().then(setFound, (error: unknown) => setFound(asError(error))), []);
  useEffect(() => workbook.subscribe(() => setPlan(workbook.plan)), [workbook]);

  // At once: the page may be left right after the change.
  useLayoutEffect(() => {
    latest.current = undefined;
    if (passphrase === "" || plan.sheets.length === 0) return;
    setState("keeping");
    const keep = async (): Promise<void> => {
      const time = new Date().toISOString();
      const bytes = await desk.write(plan, passphrase, time);
      const outcome = await keepWorkbook({ name, time, hadPassword: password !== "", bytes }, tab).then(
        (isOurs) => (isOurs ? "kept" : "elsewhere"),
        // A private window or a full disk, for example: the page shows it.
        () => "failed" as const,
      );
      // A later change is not kept yet.
      if (latest.current === keep) setState(outcome);
      if (outcome === "elsewhere") setPassphrase("");
    };
    latest.current = keep;
    const timer = setTimeout(() => void keep(), pause);
    return () => clearTimeout(timer);
  }, [plan, name, password, desk, tab, passphrase]);

  useEffect(() => {
    const keepNow = (): void => void latest.current?.();
    const look = async (): Promise<void> => {
      if (document.visibilityState === "hidden") return keepNow();
      if (passphrase === "" || (await isKeeper(tab).catch(() => true))) return;
      setPassphrase("");
      setState("elsewhere");
    };
    const onLook = (): void => void look();
    document.addEventListener("visibilitychange", onLook);
    addEventListener("pagehide", keepNow);
    return () => {
      document.removeEventListener("visibilitychange", onLook);
      removeEventListener("pagehide", keepNow);
    };
  }, [passphrase, tab]);

  const start = useCallback(
    async (wanted: string): Promise<void> => {
      await claimKeeping(tab);
      setFound(undefined);
      setPassphrase(wanted);
    },
    [tab],
  );
  const clear = useCallback(async (): Promise<void> => {
    setPassphrase("");
    setState("off");
    await clearKept();
    setFound(undefined);
  }, []);
  return { state, found, start, clear };
}

export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
