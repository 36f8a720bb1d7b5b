import { useCallback, useEffect, useRef, useState } from "react";
import { nameFile } from "../../jobs/name-files";
import { fail, succeed, type Result } from "../../spreadsheet/result";
import type { FileDesk } from "../../taskpane/files/file-desk";
import type { WholeFile } from "../../taskpane/files/file-tasks";
import type { ReadyFile } from "../../taskpane/port/port";
import { describeReadProblem } from "../../taskpane/words/describe-read-problem";
import { findRowsWithoutPlace } from "../../workbook/reading/rows-without-place";
import { tell, type Ask, type AskPassword } from "../dialog/use-dialog";
import { words } from "../words";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { noWorkbook } from "../workbook/workbook-state";
import { saveFile } from "./save-file";
import { asError } from "./use-keeping";

/** The file that the open workbook is saved as. */
export interface OpenDocument {
  /** Without an ending; empty for a workbook that was never a file. */
  readonly name: string;
  /** Empty for none. It is in memory only [K13]. */
  readonly password: string;
  /** Whether all changes were handed to the browser as a file. */
  readonly isSaved: boolean;
  /** Another number for each workbook that was opened or begun; 0 on the first screen. */
  readonly opened: number;
}

export interface DocumentParts {
  readonly workbook: OpenWorkbook;
  readonly desk: FileDesk;
  readonly today: () => string;
  readonly ask: Ask;
  readonly askPassword: AskPassword;
  /** Enters what is being typed; false when it was refused, so that the command must wait. */
  readonly finishEdit: () => Promise<boolean>;
}

/** The commands for the workbook as a whole. */
export interface Documents {
  readonly document: OpenDocument;
  /** The last file that was handed to the browser, and when. */
  readonly handed: { readonly name: string; readonly time: Date } | undefined;
  begin(): Promise<void>;
  /** Lists first what the companion cannot keep of the file [K19]. */
  open(file: File): Promise<void>;
  /** Shows a workbook that was made or kept here, and is not a file yet. The person may refuse to leave the open one. */
  show(whole: Pick<WholeFile, "plan" | "grids">, next: Omit<OpenDocument, "opened">): Promise<boolean>;
  /** Opens a file that was made here. */
  openMade(file: ReadyFile): Promise<Result<undefined, { readonly kind: "cancelled" }>>;
  /** Opens a file with its password, which is asked for until it is right. */
  read(
    file: Blob,
    name: string,
    question?: { readonly title: string; readonly label: string },
  ): Promise<WholeFile | undefined>;
  save(): Promise<boolean>;
}

export function useDocuments({
  workbook,
  desk,
  today,
  ask,
  askPassword,
  finishEdit,
}: DocumentParts): Documents {
  const [document, setDocument] = useState<OpenDocument>({
    name: "",
    password: "",
    isSaved: true,
    opened: 0,
  });
  const [handed, setHanded] = useState<Documents["handed"]>();
  const latest = useRef(document);
  latest.current = document;
  useEffect(
    () =>
      workbook.subscribe((change) => {
        if (change === "contents")
          setDocument((before) => (before.isSaved ? { ...before, isSaved: false } : before));
      }),
    [workbook],
  );
  useAskBeforeLeaving(!document.isSaved);

  const save = useCallback(async (): Promise<boolean> => {
    if (!(await finishEdit())) return false;
    const { plan } = workbook;
    const { password, opened } = latest.current;
    const name = nameToSave(workbook, latest.current.name, today());
    try {
      const time = new Date();
      saveFile(await desk.write(plan, password, time.toISOString()), `${name}.xlsx`);
      setHanded({ name: `${name}.xlsx`, time });
    } catch (error) {
      await tell(ask, words.cannotSave, asError(error).message);
      return false;
    }
    // Changes made while the file was written are not in it.
    setDocument((now) => (now.opened === opened ? { ...now, name, isSaved: workbook.plan === plan } : now));
    return true;
  }, [workbook, desk, today, ask, finishEdit]);

  /** Whether the open workbook can be left: it is saved, or the person agrees to lose the changes. */
  const mayGo = async (): Promise<boolean> => {
    if (!(await finishEdit())) return false;
    if (latest.current.isSaved) return true;
    const { unsaved } = words;
    const answer = await ask({
      title: unsaved.title,
      lines: [unsaved.message(latest.current.name || words.newName)],
      answers: [
        { answer: "save", text: unsaved.save },
        { answer: "discard", text: unsaved.discard },
        { answer: "cancel", text: words.cancel },
      ],
    });
    return answer === "save" ? save() : answer === "discard";
  };

  const put = (
    { plan, grids }: Pick<WholeFile, "plan" | "grids">,
    next: Omit<OpenDocument, "opened">,
  ): void => {
    workbook.open(plan, grids);
    setHanded(undefined);
    setDocument(({ opened }) => ({ ...next, opened: opened + 1 }));
  };

  const read: Documents["read"] = async (file, name, question = words.password(name)) => {
    let passwords: readonly string[] = [];
    for (;;) {
      const outcome = await desk.open(file, passwords);
      if (outcome.ok) return outcome.value;
      const { kind } = outcome.problem;
      if (kind !== "encrypted" && kind !== "wrong-password") {
        await tell(ask, words.cannotOpen(name), describeReadProblem(outcome.problem));
        return undefined;
      }
      const given = await askPassword({
        ...question,
        lines: [],
        answers: [
          { answer: "give", text: words.open },
          { answer: "cancel", text: words.cancel },
        ],
        ...(kind === "wrong-password" && { problem: words.wrongPassword }),
      });
      if (given === null) return undefined;
      passwords = [given];
    }
  };

  return {
    document,
    handed,
    save,
    read,
    async begin() {
      if (!(await mayGo())) return;
      put({ plan: noWorkbook.plan, grids: [] }, { name: "", password: "", isSaved: true });
    },
    async open(file) {
      const whole = (await mayGo()) ? await read(file, file.name) : undefined;
      if (!whole) return;
      if (whole.notCarried.length > 0) {
        const answer = await ask({
          title: words.notCarried.title(file.name),
          lines: [words.notCarried.lead, ...whole.notCarried, words.notCarried.original],
          answers: [
            { answer: "open", text: words.notCarried.open },
            { answer: "cancel", text: words.cancel },
          ],
        });
        if (answer === "cancel") return;
      }
      const name = file.name.replace(/\.xlsx$/i, "");
      put(whole, { name, password: whole.password, isSaved: true });
      const { interpretation } = workbook;
      if (interpretation.kind === "assessment" && findRowsWithoutPlace(interpretation).length > 0)
        await tell(ask, words.readOnly.title, words.readOnly.why, words.readOnly.next);
    },
    async show(whole, next) {
      if (!(await mayGo())) return false;
      put(whole, next);
      return true;
    },
    async openMade({ name, bytes }) {
      const whole = (await mayGo()) ? await read(new Blob([new Uint8Array(bytes)]), name) : undefined;
      if (!whole) return fail({ kind: "cancelled" });
      put(whole, { name: name.replace(/\.xlsx$/i, ""), password: whole.password, isSaved: false });
      return succeed(undefined);
    },
  };
}

/** The ready workbook as it was downloaded. */
const readyName = /^psems-checklist( ?\(\d+\))?$/i;

/** The name of its file; a new workbook, and the ready workbook once it is filled in, get a name [P20]. */
function nameToSave(workbook: OpenWorkbook, name: string, day: string): string {
  const contents = workbook.contents();
  if (contents.kind !== "assessment") return name || words.newName;
  const { assessment, checklist } = contents;
  const isReady = readyName.test(name) && assessment.details.organisation.trim() !== "";
  return name === "" || isReady ? nameFile({ ...assessment.details, what: checklist.shortTitle, day }) : name;
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
