import * as React from "react";
import type { ViewId } from "../port/port";
import { styles } from "../look/styles";
import { useWords } from "../words";

export interface TabsProps {
  readonly tabs: readonly ViewId[];
  readonly view: ViewId | undefined;
  /** The number of errors, on the tab Check. */
  readonly errors: number;
  readonly onOpen: (view: ViewId) => void;
}

/**
 * One Tab stop; the arrow keys, Home and End move between the tabs. Not Fabric's Pivot: it would take a
 * twelfth of the first load [P8].
 */
export function Tabs({ tabs, view, errors, onOpen }: TabsProps): JSX.Element {
  const { shell } = useWords();
  const list = React.useRef<HTMLDivElement>(null);
  const move = (event: React.KeyboardEvent): void => {
    const at = tabs.findIndex((id) => tabId(id) === document.activeElement?.id);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined || at < 0) return;
    event.preventDefault();
    list.current?.querySelectorAll("button")[(next + tabs.length) % tabs.length]?.focus();
  };
  const stop = view !== undefined && tabs.includes(view) ? view : tabs[0];
  return (
    <div ref={list} className={styles.tabs} role="tablist" onKeyDown={move}>
      {tabs.map((id) => (
        <button
          key={id}
          id={tabId(id)}
          type="button"
          role="tab"
          aria-selected={id === view}
          {...(id === "check" && errors > 0 ? { "aria-label": shell.toCorrect(shell.tabs[id], errors) } : {})}
          tabIndex={id === stop ? 0 : -1}
          onClick={() => onOpen(id)}
        >
          {shell.tabs[id]}
          {id === "check" && errors > 0 && (
            <span className={styles.pill}>{errors > 99 ? "99+" : errors}</span>
          )}
        </button>
      ))}
    </div>
  );
}

export function tabId(view: ViewId): string {
  return `tab-${view}`;
}
