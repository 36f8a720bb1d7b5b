import * as React from "react";
import type { Content } from "../../taskpane/content/content";
import type { FileDesk } from "../../taskpane/files/file-desk";
import type { PanePort, ReadyFile } from "../../taskpane/port/port";
import { putOn, type ThemeName } from "../../taskpane/look/theme";
import { FaultBoundary } from "../../taskpane/notices/FaultBoundary";
import { tell, useDialog } from "../dialog/use-dialog";
import { themeOfSystem } from "../look/theme";
import { useDocuments, type Documents } from "../storage/open-document";
import { useKeeping } from "../storage/use-keeping";
import { words } from "../words";
import type { OpenWorkbook } from "../workbook/open-workbook";
import { Beginning, FirstScreen } from "./FirstScreen";
import { HelpPanel } from "./HelpPanel";
import { makeKeepDialogs } from "./keep-dialogs";
import { PaneArea } from "./PaneArea";
import { StatusLine } from "./StatusLine";
import { Toolbar } from "./Toolbar";
import type { Example } from "./example";
import { useCommandKeys } from "./use-command-keys";
import { useDroppedFile } from "./use-dropped-file";
import { WorkbookWindow, type GridHandle } from "./WorkbookWindow";

export interface PageProps {
  readonly workbook: OpenWorkbook;
  readonly desk: FileDesk;
  readonly content: Content;
  readonly today: () => string;
  /** An id of this tab alone. */
  readonly tab: string;
  readonly example: () => Promise<Example>;
  /** @param openHere opens a file that the pane made. */
  readonly makePort: (openHere: (file: ReadyFile) => ReturnType<Documents["openMade"]>) => PanePort;
}

/** Below this width there is room for the sheet or the pane, not for both. */
const narrow = "(max-width: 767px)";

/** The companion: the sheets of a workbook with the task pane next to them [K10]. */
export function Page({ workbook, desk, content, today, tab, example, makePort }: PageProps): JSX.Element {
  const { dialog, ask, askPassword } = useDialog();
  const [grid] = React.useState<GridHandle>({});
  const finishEdit = React.useCallback(async (): Promise<boolean> => {
    // A text in the pane is entered when its field is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return grid.finishEdit?.() ?? true;
  }, [grid]);
  const documents = useDocuments({ workbook, desk, today, ask, askPassword, finishEdit });
  const latest = React.useRef(documents);
  latest.current = documents;
  const { opened, name, isSaved } = documents.document;
  const keeping = useKeeping(workbook, { ...documents.document, name: name || words.newName }, desk, tab);
  const keep = makeKeepDialogs(keeping, documents, ask, askPassword);
  const [theme, setTheme] = React.useState<ThemeName>(themeOfSystem);
  const [isPaneShown, setPaneShown] = React.useState(true);
  const [isHelpOpen, setHelpOpen] = React.useState(false);
  const paneArea = React.useRef<HTMLElement>(null);
  const [, draw] = React.useReducer((count: number) => count + 1, 0);
  React.useEffect(() => workbook.subscribe(draw), [workbook]);
  React.useLayoutEffect(() => putOn(theme), [theme]);
  const title = opened > 0 ? name || words.newName : "";
  React.useEffect(() => {
    document.title = title === "" ? words.title : `${title} – ${words.title}`;
  }, [title]);
  const [port] = React.useState(() => {
    const made = makePort((file) => latest.current.openMade(file));
    return {
      ...made,
      show: (...where: Parameters<PanePort["show"]>) => {
        if (matchMedia(narrow).matches) setPaneShown(false);
        return made.show(...where);
      },
    };
  });

  const isOpen = opened > 0;
  const hasSheets = workbook.tabs().length > 0;
  const undo = async (): Promise<void> => {
    if (!(await finishEdit())) return;
    workbook.undo();
    grid.focus?.();
  };
  const fileInput = React.useRef<HTMLInputElement>(null);
  const choose = (): void => fileInput.current?.click();
  const tryExample = async (): Promise<void> => {
    const made = await example();
    // Nothing of it is the person's own yet.
    await documents.show(made.file, { name: made.name, password: "", isSaved: true });
  };
  useCommandKeys({
    save: () => void (hasSheets && documents.save()),
    open: choose,
    switchPart: (target) => {
      if (paneArea.current?.contains(target) || !isPaneShown) {
        if (matchMedia(narrow).matches) setPaneShown(false);
        grid.focus?.();
      } else paneArea.current?.focus();
    },
  });
  const dropping = useDroppedFile((file) => void documents.open(file));
  return (
    <div className={`page${isOpen && isPaneShown ? "" : " without-pane"}`} {...dropping}>
      <Toolbar
        name={title}
        isUnsaved={!isSaved}
        isOpen={isOpen}
        canSave={hasSheets}
        canUndo={workbook.canUndo}
        theme={theme}
        isPaneShown={isPaneShown}
        onNew={() => void documents.begin()}
        onOpen={choose}
        onSave={() => void documents.save()}
        onUndo={() => void undo()}
        onTheme={setTheme}
        onPane={() => setPaneShown(!isPaneShown)}
        onHelp={() => setHelpOpen(true)}
        onAbout={() => void tell(ask, words.aboutTitle, ...words.aboutText)}
      />
      {!isOpen ? (
        <FirstScreen
          found={keeping.found}
          onBegin={() => void documents.begin()}
          onOpen={choose}
          onExample={() => void tryExample()}
          onContinue={() => void keep.resume()}
          onClear={() => void keep.clear()}
        />
      ) : !hasSheets ? (
        <Beginning />
      ) : (
        <FaultBoundary key={`sheets ${opened}`}>
          <WorkbookWindow workbook={workbook} ask={ask} handle={grid} undo={() => void undo()} />
        </FaultBoundary>
      )}
      {isOpen && (
        <PaneArea
          key={`pane ${opened}`}
          area={paneArea}
          isShown={isPaneShown}
          openHelp={() => setHelpOpen(true)}
          port={port}
          content={content}
          today={today()}
        />
      )}
      {hasSheets && (
        <StatusLine handed={documents.handed} kept={keeping.state} onKeep={() => void keep.manage()} />
      )}
      <input
        ref={fileInput}
        className="file-input"
        type="file"
        accept=".xlsx"
        aria-label={words.first.choices.open.title}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // So that the same file can be chosen again.
          target.value = "";
          if (file) void documents.open(file);
        }}
      />
      {isHelpOpen && <HelpPanel onClose={() => setHelpOpen(false)} />}
      {dialog}
    </div>
  );
}
