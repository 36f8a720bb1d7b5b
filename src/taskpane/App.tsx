import * as React from "react";
import { Pivot, PivotItem } from "office-ui-fabric-react/lib/Pivot";
import type { Checklist } from "../checklist/checklist";
import { CheckView } from "./CheckView";
import { DashboardView } from "./DashboardView";
import { DetailsView } from "./DetailsView";
import { FailureBar } from "./FailureBar";
import { Progress } from "./Progress";
import type { PanePort, ViewId } from "./port";
import { styles } from "./styles";
import { usePane, type Pane } from "./use-pane";

export interface AppProps {
  readonly port: PanePort;
  /** The checklist that a new workbook is made from. */
  readonly template: Checklist;
  /** `yyyy-mm-dd`. */
  readonly today: string;
  /** The view to open at. */
  readonly view: ViewId;
}

const tabs: readonly { readonly id: ViewId; readonly title: string }[] = [
  { id: "details", title: "Details" },
  { id: "check", title: "Check" },
  { id: "dashboard", title: "Dashboard" },
];

/** The whole pane. It reads the workbook when it opens, and again whenever another view is chosen, so that no view is stale. */
export function App({ port, template, today, view: firstView }: AppProps): JSX.Element {
  const pane = usePane(port);
  const [view, setView] = React.useState(firstView);
  const { read } = pane;
  React.useEffect(read, [read]);
  const open = (next: ViewId): void => {
    setView(next);
    read();
  };
  return (
    <>
      <header className={styles.header}>
        <img
          src="assets/icons/icon-24.png"
          srcSet="assets/icons/icon-48.png 2x"
          width="24"
          height="24"
          alt=""
        />
        <h1>{template.shortTitle}</h1>
      </header>
      <main>
        <Pivot
          className={styles.tabs}
          styles={{ root: { display: "flex", flexWrap: "wrap" } }}
          headersOnly
          selectedKey={view}
          getTabId={tabId}
          onLinkClick={(item) => open(tabs.find((tab) => tab.id === item?.props.itemKey)?.id ?? "details")}
        >
          {tabs.map((tab) => (
            <PivotItem key={tab.id} itemKey={tab.id} headerText={tab.title} />
          ))}
        </Pivot>
        <div className={styles.view} role="tabpanel" aria-labelledby={tabId(view)}>
          <FailureBar failure={pane.failure} />
          <Progress busy={pane.busy} first={pane.contents === undefined} />
          <CurrentView view={view} pane={pane} template={template} today={today} open={open} />
        </div>
      </main>
      <footer className={styles.footer}>
        <p className={styles.small}>{template.notice}</p>
        <p className={styles.small}>
          Nothing leaves the workbook.{" "}
          <a className={styles.link} href="help.html" target="_blank" rel="noreferrer">
            Help
          </a>
        </p>
      </footer>
    </>
  );
}

interface CurrentViewProps extends Pick<AppProps, "template" | "today" | "view"> {
  readonly pane: Pane;
  readonly open: (view: ViewId) => void;
}

function CurrentView({ view, pane, template, today, open }: CurrentViewProps): JSX.Element {
  switch (view) {
    case "details":
      return <DetailsView pane={pane} template={template} today={today} open={open} />;
    case "check":
      return <CheckView pane={pane} open={open} />;
    case "dashboard":
      return <DashboardView pane={pane} open={open} />;
  }
}

function tabId(view: string): string {
  return `tab-${view}`;
}
