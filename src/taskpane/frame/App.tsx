import * as React from "react";
import type { Content } from "../content/content";
import type { Wanted } from "../state/view-props";
import { ProblemBar } from "../notices/ProblemBar";
import { FaultBoundary } from "../notices/FaultBoundary";
import { Progress } from "../notices/Progress";
import type { Contents, OpenView, PanePort, ViewId } from "../port/port";
import { styles } from "../look/styles";
import { ignoreDroppedFiles } from "./ignore-dropped-files";
import { tabId, Tabs, type TabsProps } from "./Tabs";
import { nameFor, session } from "../state/session";
import { DraftsProvider, useNewDrafts } from "../state/use-drafts";
import { usePane, type Pane } from "../state/use-pane";
import { views, WorkbookNotices } from "../views";
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
  const words = useWords();
  const pane = usePane(port);
  const { view, opened, wanted, open } = useViews(
    requested,
    pane,
    within?.scroller ?? document.documentElement,
  );
  const Main = within ? "div" : "main";
  const drafts = useNewDrafts(pane);
  React.useEffect(ignoreDroppedFiles, []);
  const assessed = pane.contents?.kind === "assessment" ? pane.contents : undefined;
  // They also show what became of an interrupted step, so they stay.
  const hasNotices = React.useRef(false);
  hasNotices.current ||= Boolean(assessed?.unfinished) || assessed?.calculation === "manual";
  const hasViews = !isIncomplete(pane.contents);
  return (
    <DraftsProvider value={drafts}>
      <header className={styles.header}>
        {!within && (
          <img
            src="assets/icons/icon-24.png"
            srcSet="assets/icons/icon-48.png 2x"
            width="24"
            height="24"
            alt=""
          />
        )}
        <h1>{titleOf(pane.contents) ?? words.shell.product}</h1>
      </header>
      <Main>
        {hasViews && <Tabs view={view} counts={countsOf(pane.contents)} onOpen={open} />}
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
              role="tabpanel"
              aria-labelledby={tabId(id)}
              hidden={!hasViews || id !== view}
            >
              <FaultBoundary>
                <React.Suspense fallback={<p className={styles.quiet}>{words.shell.loading}</p>}>
                  <View pane={pane} content={content} today={today} open={open} wanted={wanted} />
                </React.Suspense>
              </FaultBoundary>
            </div>
          );
        })}
      </Main>
      <div className={styles.notices}>
        <ProblemBar problem={pane.problem} onDismiss={pane.dismiss} />
      </div>
      <footer className={styles.footer}>
        {pane.contents?.kind === "assessment" && (
          <p className={styles.small}>{pane.contents.checklist.notice}</p>
        )}
        <p className={styles.small}>
          {words.shell.nothingLeaves}{" "}
          <a
            className={styles.link}
            href={within ? "#help" : "help.html"}
            target="_blank"
            rel="noreferrer"
            onClick={(event) => {
              if (!within) return;
              event.preventDefault();
              within.openHelp();
            }}
          >
            {words.shell.help}
          </a>
        </p>
      </footer>
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
  return { view, opened, wanted, open };
}

/** Whether the checklist was never completed: then it is finished or removed before anything else [X11] [X12]. */
function isIncomplete(contents: Contents | undefined): boolean {
  return contents?.kind === "assessment" && contents.unfinished?.step === "create";
}

function titleOf(contents: Contents | undefined): string | undefined {
  return contents?.kind === "assessment" ? contents.checklist.shortTitle : undefined;
}

/** The Check tab shows the number of errors, if there are any. */
function countsOf(contents: Contents | undefined): TabsProps["counts"] {
  if (contents?.kind !== "assessment") return {};
  const errors = contents.findings.filter(({ severity }) => severity === "error").length;
  return errors > 0 ? { check: errors } : {};
}
