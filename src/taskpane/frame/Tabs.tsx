import * as React from "react";
import { viewIds, type ViewId } from "../port/port";
import { styles } from "../look/styles";
import { useWords } from "../words";

export interface TabsProps {
  readonly view: ViewId | undefined;
  /** The number shown after the name of a view. */
  readonly counts: Readonly<Partial<Record<ViewId, number>>>;
  readonly onOpen: (view: ViewId) => void;
}

/**
 * One Tab stop; the arrow keys, Home and End move between the tabs. Not Fabric's Pivot: it would take a
 * twelfth of the first load [P8].
 */
export function Tabs({ view, counts, onOpen }: TabsProps): JSX.Element {
  const words = useWords();
  const tabs = React.useRef<HTMLDivElement>(null);
  const move = (event: React.KeyboardEvent): void => {
    const at = viewIds.findIndex((id) => tabId(id) === document.activeElement?.id);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined || at < 0) return;
    event.preventDefault();
    tabs.current?.querySelectorAll("button")[(next + viewIds.length) % viewIds.length]?.focus();
  };
  return (
    <div ref={tabs} className={styles.tabs} role="tablist" onKeyDown={move}>
      {viewIds.map((id) => (
        <button
          key={id}
          id={tabId(id)}
          type="button"
          role="tab"
          aria-selected={id === view}
          tabIndex={id === (view ?? viewIds[0]) ? 0 : -1}
          onClick={() => onOpen(id)}
        >
          {words.shell.tabs[id]}
          {counts[id] !== undefined && ` (${counts[id]})`}
        </button>
      ))}
    </div>
  );
}

export function tabId(view: ViewId): string {
  return `tab-${view}`;
}
