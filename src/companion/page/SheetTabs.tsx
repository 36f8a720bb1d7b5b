import * as React from "react";
import type { TabView } from "../view/tabs";
import { words } from "../words";

/** The sheet tabs in their colours. One Tab stop; the arrow keys move between sheets. */
export function SheetTabs({
  tabs,
  active,
  show,
}: {
  readonly tabs: readonly TabView[];
  readonly active: string;
  readonly show: (sheet: string) => void;
}): JSX.Element {
  const strip = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    const tab = strip.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    tab?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (strip.current?.contains(document.activeElement)) tab?.focus();
  }, [active]);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const at = tabs.findIndex(({ name }) => name === active);
    const places: Readonly<Record<string, number>> = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = tabs[places[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    show(next.name);
  };
  return (
    <div className="sheet-tabs" role="tablist" aria-label={words.tabs} ref={strip} onKeyDown={onKeyDown}>
      {tabs.map(({ id, name, colour }) => {
        const isActive = name === active;
        return (
          <button
            key={id}
            type="button"
            role="tab"
            id={`sheet-tab-${id}`}
            aria-selected={isActive}
            aria-controls="sheet"
            tabIndex={isActive ? 0 : -1}
            onClick={() => show(name)}
          >
            <span className="tab-name">{name}</span>
            {colour !== "" && <span className="tab-colour" style={{ backgroundColor: colour }} />}
          </button>
        );
      })}
    </div>
  );
}
