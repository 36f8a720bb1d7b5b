import { useCallback, useEffect, useRef, useState } from "react";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import { clearKept, type KeptWorkbook } from "./keep-workbook";
import { blankWorkbook } from "./blank-workbook";
import { describeFileProblem } from "../../file/words/describe-problem";
import { readPlan } from "../../file/reading/read-plan";
import { toError } from "./to-error";
import type { Ask } from "../dialog/use-dialog";
import type { PageWorkbook } from "./use-keeper";
import { words } from "../words";
import { chooseFile, downloadPlan, fileNameOf } from "./workbook-file";

/** Opens a workbook in memory. */
export type OpenPlan = (plan: WorkbookPlan) => PageWorkbook["excel"];

/** The open workbook, and the commands for it as a whole. */
export interface WorkbookDesk {
  readonly workbook: PageWorkbook;
  /** Why what the browser keeps could not be opened. It is left as it is, and nothing else is kept, until it is cleared. */
  readonly unread: Error | undefined;
  create(): Promise<void>;
  open(): Promise<void>;
  save(): Promise<boolean>;
  clear(): Promise<void>;
}

const say = (ask: Ask, title: string, lines: readonly string[]): Promise<"ok"> =>
  ask({ title, lines, answers: [{ answer: "ok", text: words.refusal.ok }] });

/** @param finishEdit enters the text being typed; false when it was refused, so that the command must wait. */
export function useWorkbook(
  openPlan: OpenPlan,
  kept: KeptWorkbook | Error | undefined,
  isKeeper: boolean,
  ask: Ask,
  finishEdit: () => Promise<boolean>,
): WorkbookDesk {
  const start = (name: string, plan?: WorkbookPlan, isSaved = true): PageWorkbook => {
    const excel = openPlan(plan ?? blankWorkbook);
    return { excel, name, isSaved, isTouched: plan !== undefined };
  };
  const [begun] = useState(() => {
    if (kept === undefined) return { workbook: start(words.blankName) };
    try {
      if (kept instanceof Error) throw kept;
      return { workbook: start(kept.name, kept.plan, kept.isSaved) };
    } catch (error) {
      return { workbook: start(words.blankName), unread: toError(error) };
    }
  });
  const [workbook, setWorkbook] = useState(begun.workbook);
  const [unread, setUnread] = useState(begun.unread);
  const { excel } = workbook;
  const latest = useRef(workbook);
  latest.current = workbook;
  const changes = useRef(0);
  useEffect(
    () =>
      excel.subscribe((change) => {
        if (change === "contents") {
          changes.current += 1;
          setWorkbook((before) =>
            before.isSaved || !before.isTouched ? { ...before, isSaved: false, isTouched: true } : before,
          );
        }
      }),
    [excel],
  );
  useAskBeforeLeaving(!workbook.isSaved);
  useEffect(() => {
    if (begun.unread) void say(ask, words.unread.title, [begun.unread.message, words.unread.next]);
  }, [begun, ask]);

  const save = useCallback(async (): Promise<boolean> => {
    if (!(await finishEdit())) return false;
    const before = changes.current;
    try {
      const plan = excel.toPlan();
      await downloadPlan(plan, fileNameOf(workbook.name, plan.properties.title, words.blankName));
    } catch (error) {
      await say(ask, words.cannotSave, [toError(error).message]);
      return false;
    }
    // Changes made while the file was written are not in it.
    setWorkbook((now) =>
      now.excel === excel && changes.current === before ? { ...now, isSaved: true } : now,
    );
    return true;
  }, [excel, workbook.name, ask, finishEdit]);

  /** Whether the open workbook can be closed: it is saved, or the user agrees to lose the changes. */
  const mayGo = async (): Promise<boolean> => {
    if (!(await finishEdit())) return false;
    if (latest.current.isSaved) return true;
    const { unsaved } = words;
    const answer = await ask({
      title: unsaved.title,
      lines: [unsaved.message(workbook.name)],
      answers: [
        { answer: "save", text: unsaved.save },
        { answer: "discard", text: unsaved.discard },
        { answer: "cancel", text: unsaved.cancel },
      ],
    });
    return answer === "save" ? (await save()) && latest.current.isSaved : answer === "discard";
  };

  /** False when the browser could not; the person has been told. */
  const forget = async (): Promise<boolean> => {
    try {
      await clearKept();
      return true;
    } catch (error) {
      await say(ask, words.cannotClear.title, [toError(error).message, words.cannotClear.next]);
      return false;
    }
  };

  return {
    workbook,
    unread,
    save,
    async create() {
      if (!(await mayGo())) return;
      setWorkbook(start(words.blankName));
      // After that, the old workbook is not saved any more.
      if (isKeeper && unread === undefined) await forget();
    },
    async open() {
      if (!(await mayGo())) return;
      const file = await chooseFile();
      if (!file) return;
      const read = await readPlan(new Uint8Array(await file.arrayBuffer()));
      if (!read.ok) {
        await say(ask, words.cannotOpen, [describeFileProblem(read.problem)]);
        return;
      }
      setWorkbook(start(file.name.replace(/\.xlsx$/i, ""), read.value.plan));
      if (read.value.notCarried.length > 0)
        await say(ask, file.name, [words.notCarried.opened, ...read.value.notCarried]);
    },
    async clear() {
      if (!(await finishEdit())) return;
      const { clearing } = words;
      const answer = await ask({
        title: clearing.title,
        lines: [unread ? clearing.unread : clearing.message],
        answers: [
          { answer: "clear", text: clearing.clear },
          { answer: "cancel", text: clearing.cancel },
        ],
      });
      if (answer !== "clear" || !(await forget())) return;
      if (unread) return setUnread(undefined);
      setWorkbook(start(words.blankName));
      // The old workbook may have been saved once more while it was cleared.
      await forget();
    },
  };
}

/** Makes the browser ask before the page is left with changes not saved as a file. */
function useAskBeforeLeaving(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
}
