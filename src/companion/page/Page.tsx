import * as React from "react";
import { FormulaBar } from "../grid/FormulaBar";
import { GridPane } from "../grid/GridPane";
import type { KeepingClaim, KeptWorkbook } from "../storage/keep-workbook";
import { SheetTabs } from "./SheetTabs";
import { StatusLine } from "./StatusLine";
import { themeOfSystem, type ThemeName } from "../look/theme";
import { Toolbar } from "./Toolbar";
import { useDialog } from "../dialog/use-dialog";
import { useGrid } from "../selecting/use-grid";
import { useKeeper } from "../storage/use-keeper";
import { useWorkbook, type OpenPlan } from "../storage/use-workbook";
import { words } from "../words";

/** A workbook as Excel shows it, with the add-in's task pane next to it. */
export function Page({
  openPlan,
  pane,
  kept,
  claim,
}: {
  readonly openPlan: OpenPlan;
  readonly pane: React.ReactNode;
  /** The error when it could not be read. */
  readonly kept: KeptWorkbook | Error | undefined;
  /** This tab's claim to keep its workbook in the browser. */
  readonly claim: KeepingClaim;
}): JSX.Element {
  const { dialog, ask } = useDialog();
  const [isKeeper, setKeeper] = React.useState(true);
  React.useEffect(() => void claim.lost.then(() => setKeeper(false)), [claim]);
  const finish = React.useRef<() => Promise<boolean>>(() => Promise.resolve(true));
  const finishEdit = React.useCallback(() => finish.current(), []);
  const desk = useWorkbook(openPlan, kept, isKeeper, ask, finishEdit);
  const { excel, name, isSaved } = desk.workbook;
  const grid = useGrid(excel, ask);
  finish.current = () => grid.finishEdit("none");
  const keepState = useKeeper(desk.workbook, !isKeeper ? "elsewhere" : desk.unread && "unread");
  const [theme, setTheme] = React.useState<ThemeName>(themeOfSystem);
  const [isPaneShown, setPaneShown] = React.useState(true);
  const paneBox = React.useRef<HTMLElement>(null);
  const focusGrid = React.useRef<() => void>(() => undefined);
  const back = React.useCallback(() => focusGrid.current(), []);
  React.useLayoutEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  const undo = async (): Promise<void> => {
    if (!(await finishEdit())) return;
    excel.undo();
    back();
  };
  const show = (sheet: string): void => void grid.showSheet(sheet);
  const onKeyDown = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      void desk.save();
    }
    if (event.key !== "F6") return;
    event.preventDefault();
    const isInGrid = event.target instanceof Element && event.target.closest(".window") !== null;
    if (isInGrid && isPaneShown) paneBox.current?.focus();
    else back();
  };
  // On the window, since nothing in the page may have the focus yet.
  React.useEffect(() => {
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  });
  return (
    <div className={`page${isPaneShown ? "" : " without-pane"}`}>
      <Toolbar
        name={name}
        isUnsaved={!isSaved}
        canUndo={excel.canUndo}
        theme={theme}
        isPaneShown={isPaneShown}
        onNew={() => void desk.create()}
        onOpen={() => void desk.open()}
        onSave={() => void desk.save()}
        onUndo={() => void undo()}
        onTheme={setTheme}
        onPane={() => setPaneShown(!isPaneShown)}
        onAbout={() =>
          void ask({
            title: words.about,
            lines: words.aboutText,
            answers: [{ answer: "close", text: words.close }],
          })
        }
      />
      <main className="window" aria-label={words.workbook}>
        <FormulaBar grid={grid} back={back} />
        <div className="sheet-panel" id="sheet" role="tabpanel" aria-labelledby={`tab-${grid.view.id}`}>
          <GridPane grid={grid} undo={() => void undo()} focusGrid={focusGrid} />
        </div>
        <SheetTabs tabs={excel.tabs()} active={grid.view.name} show={show} />
      </main>
      <aside ref={paneBox} tabIndex={-1} className="pane" aria-label={words.pane} hidden={!isPaneShown}>
        {pane}
      </aside>
      <StatusLine grid={grid} kept={keepState} onClear={() => void desk.clear()} />
      {dialog}
    </div>
  );
}
