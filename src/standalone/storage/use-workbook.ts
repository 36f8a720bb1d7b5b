import { useCallback, useEffect, useRef, useState } from "react";
import type { OpenExcel } from "../../simulator/browser";
import type { WorkbookPlan } from "../../spreadsheet/plan";
import { clearKept, type KeptWorkbook } from "./keep-workbook";
import { blankWorkbook } from "./blank-workbook";
import { describeFileProblem } from "../../file/words/describe-problem";
import { readPlan } from "../../file/reading/read-plan";
import type { Ask } from "../dialog/use-dialog";
import type { PageWorkbook } from "./use-keeper";
import { words } from "../words";
import { chooseFile, downloadBytes, downloadPlan, fileNameOf } from "./workbook-file";

/** The open workbook, and what can be done with it as a whole. */
export interface WorkbookDesk {
  readonly workbook: PageWorkbook;
  create(): Promise<void>;
  open(): Promise<void>;
  save(): Promise<boolean>;
  clear(): Promise<void>;
}

const say = (ask: Ask, title: string, lines: readonly string[]): Promise<"ok"> =>
  ask({ title, lines, answers: [{ answer: "ok", text: words.refusal.ok }] });

/** @param finishEdit puts what is being typed into its cell; false when that was refused, and all else has to wait. */
export function useWorkbook(
  openExcel: OpenExcel,
  kept: KeptWorkbook | undefined,
  isKeeper: boolean,
  ask: Ask,
  finishEdit: () => Promise<boolean>,
): WorkbookDesk {
  const start = (name: string, plan?: WorkbookPlan, isSaved = true): PageWorkbook => {
    const excel = openExcel({ today: today(), plan: plan ?? blankWorkbook });
    return { excel, name, isSaved, isTouched: plan !== undefined };
  };
  const [workbook, setWorkbook] = useState(() =>
    kept ? start(kept.name, kept.plan, kept.isSaved) : start(words.blankName),
  );
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
  useWorkbooksOfPane(workbook, ask);

  const save = useCallback(async (): Promise<boolean> => {
    if (!(await finishEdit())) return false;
    const before = changes.current;
    try {
      const plan = excel.toPlan();
      await downloadPlan(plan, fileNameOf(workbook.name, plan.properties.title, words.blankName));
    } catch (error) {
      await say(ask, words.cannotSave, [error instanceof Error ? error.message : String(error)]);
      return false;
    }
    // What was changed while the file was written is not in it.
    setWorkbook((now) =>
      now.excel === excel && changes.current === before ? { ...now, isSaved: true } : now,
    );
    const notCarried = excel.listNotCarried();
    if (notCarried.length > 0) await say(ask, words.save, [words.notCarried.saved, ...notCarried]);
    return true;
  }, [excel, workbook.name, ask, finishEdit]);

  /** True when what is open may go: it is saved, or the person has said so. */
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

  return {
    workbook,
    save,
    async create() {
      if (!(await mayGo())) return;
      if (isKeeper) await clearKept();
      setWorkbook(start(words.blankName));
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
      setWorkbook(start(file.name.replace(/\.xlsx$/i, ""), read.plan));
      if (read.notCarried.length > 0)
        await say(ask, file.name, [words.notCarried.opened, ...read.notCarried]);
    },
    async clear() {
      if (!(await finishEdit())) return;
      const { clearing } = words;
      const answer = await ask({
        title: clearing.title,
        lines: [clearing.message],
        answers: [
          { answer: "clear", text: clearing.clear },
          { answer: "cancel", text: clearing.cancel },
        ],
      });
      if (answer !== "clear") return;
      await clearKept();
      setWorkbook(start(words.blankName));
    },
  };
}

/** The browser asks before the page is left while something is not saved as a file. */
function useAskBeforeLeaving(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
}

/** `Excel.createWorkbook` opens a window of its own in Excel; here the person is offered the file, one after the other. */
function useWorkbooksOfPane({ excel }: PageWorkbook, ask: Ask): void {
  const offered = useRef(0);
  useEffect(() => {
    offered.current = 0;
    return excel.subscribe(() => {
      const made = excel.createdWorkbooks.slice(offered.current);
      const before = offered.current;
      offered.current += made.length;
      made.forEach((base64, index) => void offer(bytesOf(base64), before + index + 1, ask));
    });
  }, [excel, ask]);
}

async function offer(bytes: Uint8Array, number: number, ask: Ask): Promise<void> {
  const { title, message, save, cancel } = words.newFromPane;
  const read = await readPlan(bytes);
  const named = read.ok ? read.plan.properties.title : "";
  const unnamed = words.newFromPaneName(number);
  const name = fileNameOf(unnamed, named, unnamed);
  const answer = await ask({
    title: title(name),
    lines: [message],
    answers: [
      { answer: "save", text: save },
      { answer: "cancel", text: cancel },
    ],
  });
  if (answer === "save") downloadBytes(bytes, name);
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** The day by the clock on the wall, `yyyy-mm-dd`. */
function today(): string {
  const now = new Date();
  const pad = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
