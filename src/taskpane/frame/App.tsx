import * as React from "react";
import type { Content } from "../content/content";
import type { Wanted } from "../state/view-props";
import { ProblemBar } from "../notices/ProblemBar";
import { FaultBoundary } from "../notices/FaultBoundary";
import { Progress } from "../notices/Progress";
import type { Assessed, Contents, OpenView, PanePort, ViewId } from "../port/port";
import { styles } from "../look/styles";
import { ignoreDroppedFiles } from "./ignore-dropped-files";
import { isTyping } from "../views/fields/is-typing";
import { tabId } from "./More";
import { Tabs } from "./Tabs";
import { nameFor, session } from "../state/session";
import { DraftsProvider, useNewDrafts } from "../state/use-drafts";
import { usePane, type Pane } from "../state/use-pane";
import { Keys, views, WorkbookNotices } from "../views";
import { useWords } from "../words";

export interface AppProps {
  readonly port: PanePort;
  readonly content: Content;
  /** `yyyy-mm-dd`. */
  readonly today: string;
  /** The view to open; otherwise the one before a reload, or one that fits the contents of the workbook [P22]. */
  readonly view?: ViewId;
  /** Set where the pane is a part of a larger page, which then has the landmarks [K12]. */
  readonly within?: {
    /** What scrolls the pane. */
    readonly scroller: HTMLElement;
    readonly openHelp: () => void;
  };
}

/** A view is loaded when it is first opened, and then keeps its state. */
export function App({ port, content, today, view: requested, within }: AppProps): JSX.Element {
  const { shell } = useWords();
  const pane = usePane(port);
  const { view, opened, wanted, open } = useViews(
    requested,
    pane,
    within?.scroller ?? document.documentElement,
  );
  const Main = within ? "div" : "main";
  const drafts = useNewDrafts(pane);
  const [showsKeys, setShowsKeys] = React.useState(false);
  React.useEffect(ignoreDroppedFiles, []);
  const assessed = pane.contents?.kind === "assessment" ? pane.contents : undefined;
  // They also show what became of an interrupted step, so they stay.
  const hasNotices = React.useRef(false);
  hasNotices.current ||= Boolean(assessed?.unfinished) || assessed?.calculation === "manual";
  const hasViews = !isIncomplete(pane.contents);
  const { tabs, others } = viewsOf(pane.contents);
  return (
    <DraftsProvider value={drafts}>
      <div
        className={`${styles.pane} ${within ? styles.within : styles.alone}`}
        data-pane
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key === "?" && !isTyping(event.target)) setShowsKeys(true);
        }}
      >
        <header className={styles.header}>
          <h1 className={styles.hidden}>{assessed?.checklist.shortTitle ?? shell.product}</h1>
          {hasViews && (
            <Tabs
              tabs={tabs}
              others={others}
              view={view}
              errors={countErrors(assessed)}
              onOpen={open}
              onKeys={() => setShowsKeys(true)}
              openHelp={within?.openHelp}
            />
          )}
        </header>
        <Main className={styles.main}>
          <Progress pane={pane} />
          {hasNotices.current && (
            <FaultBoundary>
              <React.Suspense fallback={null}>
                <WorkbookNotices pane={pane} />
              </React.Suspense>
            </FaultBoundary>
          )}
          {opened.map((id) => {
            const View = views[id];
            return (
              <div
                key={id}
                className={styles.view}
                {...(tabs.includes(id)
                  ? { role: "tabpanel", "aria-labelledby": tabId(id) }
                  : { role: "region", "aria-label": shell.tabs[id] })}
                hidden={!hasViews || id !== view}
              >
                <FaultBoundary>
                  <React.Suspense fallback={<p className={styles.quiet}>{shell.loading}</p>}>
                    <View pane={pane} content={content} today={today} open={open} wanted={wanted} />
                  </React.Suspense>
                </FaultBoundary>
              </div>
            );
          })}
        </Main>
        {showsKeys && (
          <React.Suspense fallback={null}>
            <Keys onClose={() => setShowsKeys(false)} />
          </React.Suspense>
        )}
        {/* Assess has them next to its buttons. */}
        {!(view === "assess" && assessed) && (
          <>
            <div className={styles.notices}>
              <ProblemBar problem={pane.problem} onDismiss={pane.dismiss} />
            </div>
            <footer className={styles.footer}>
              {assessed && <p className={styles.small}>{assessed.checklist.notice}</p>}
              <p className={styles.small}>{shell.nothingLeaves}</p>
            </footer>
          </>
        )}
      </div>
    </DraftsProvider>
  );
}

interface Views {
  readonly view: ViewId | undefined;
  readonly opened: readonly ViewId[];
  readonly wanted: Wanted | undefined;
  readonly open: OpenView;
}

/** The open views, the one in front, and where each was last scrolled to. */
function useViews(requested: ViewId | undefined, pane: Pane, scroller: HTMLElement): Views {
  const [view, setView] = React.useState(requested);
  const [opened, setOpened] = React.useState<readonly ViewId[]>(requested ? [requested] : []);
  const scrolled = React.useRef(new Map<ViewId, number>());
  const { contents, isLive, read } = pane;
  const bring = React.useCallback(
    (next: ViewId): void => {
      if (view) scrolled.current.set(view, scroller.scrollTop);
      setView(next);
      setOpened((before) => (before.includes(next) ? before : [...before, next]));
    },
    [view, scroller],
  );
  const [wanted, setWanted] = React.useState<Wanted>();
  const open: OpenView = (next, statement) => {
    bring(next);
    if (statement !== undefined) setWanted((before) => ({ statement, time: (before?.time ?? 0) + 1 }));
    if (isLive === false) read();
  };
  /** What the session keeps of this is the view before a reload [P22]. */
  const name = contents?.kind === "assessment" ? nameFor(contents.ids, "view") : undefined;
  const mayOpen = contents !== undefined && !isIncomplete(contents);
  React.useEffect(() => {
    if (view === undefined && mayOpen)
      bring(name === undefined ? "set-up" : (session.recall<ViewId>(name) ?? "assess"));
    else if (name !== undefined) session.keep(name, view);
  }, [view, mayOpen, name, bring]);
  React.useLayoutEffect(() => {
    if (view) scroller.scrollTop = scrolled.current.get(view) ?? 0;
  }, [view, scroller]);
  if (view === undefined || !isCopy(contents)) return { view, opened, wanted, open };
  // A copy has no other views; what was in front may be one.
  const { tabs } = viewsOf(contents);
  const front = tabs.includes(view) ? view : "send-back";
  return { view: front, opened: tabs.filter((id) => id === front || opened.includes(id)), wanted, open };
}

/** Whether the checklist was never completed: then it is finished or removed before anything else [X11] [X12]. */
function isIncomplete(contents: Contents | undefined): boolean {
  return contents?.kind === "assessment" && contents.unfinished?.step === "create";
}

/** The views with a tab, and those under More. A copy has only what its reader needs [P60] [P12]. */
function viewsOf(contents: Contents | undefined): Record<"tabs" | "others", readonly ViewId[]> {
  if (contents !== undefined && contents.kind !== "assessment")
    return { tabs: ["set-up", "report"], others: [] };
  if (isCopy(contents)) return { tabs: ["assess", "check", "send-back"], others: [] };
  return {
    tabs: ["assess", "check", "share", "results", "report"],
    others: contents ? ["set-up", "settings"] : [],
  };
}

function isCopy(contents: Contents | undefined): boolean {
  return contents?.kind === "assessment" && contents.copy !== null;
}

function countErrors(assessed: Assessed | undefined): number {
  return (assessed?.findings ?? []).filter(({ severity }) => severity === "error").length;
}
