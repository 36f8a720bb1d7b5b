import * as React from "react";
import { App, type AppProps } from "../../taskpane/frame/App";
import { FaultBoundary } from "../../taskpane/notices/FaultBoundary";
import { RewordingProvider } from "../../taskpane/words/make-words";
import { words } from "../words";
import { inCompanion } from "../words/in-companion";

/** The task pane in the page, which scrolls by itself [K12]. */
export function PaneArea({
  area,
  isShown,
  openHelp,
  ...app
}: Omit<AppProps, "within"> & {
  readonly area: React.RefObject<HTMLElement>;
  readonly isShown: boolean;
  readonly openHelp: () => void;
}): JSX.Element {
  const [scroller, setScroller] = React.useState<HTMLElement | null>(null);
  React.useEffect(() => setScroller(area.current), [area]);
  return (
    <aside ref={area} tabIndex={-1} className="pane" aria-label={words.pane} hidden={!isShown}>
      {scroller && (
        <FaultBoundary>
          <RewordingProvider value={inCompanion}>
            <App {...app} within={{ scroller, openHelp }} />
          </RewordingProvider>
        </FaultBoundary>
      )}
    </aside>
  );
}
