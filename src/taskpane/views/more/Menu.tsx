import * as React from "react";
import type { ViewId } from "../../port/port";
import { styles } from "../../look/styles";
import { useWords } from "../../words";
import { ViewName } from "../fields/ViewName";

interface MenuProps {
  readonly ids: readonly ViewId[];
  readonly errors: number;
  readonly onOpen: (view: ViewId) => void;
  readonly onKeys: () => void;
  readonly openHelp: (() => void) | undefined;
  readonly close: (givesFocusBack: boolean) => void;
}

/** The menu of More: the arrow keys, Home and End move, Esc and Tab close [P60]. */
export function Menu({ ids, errors, onOpen, onKeys, openHelp, close }: MenuProps): JSX.Element {
  const { more, keys, help } = useWords().shell;
  const menu = React.useRef<HTMLDivElement>(null);
  const items = (): readonly HTMLElement[] => [
    ...(menu.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? []),
  ];
  React.useEffect(() => {
    items()[0]?.focus();
    const closeOutside = ({ target }: Event): void => {
      if (target instanceof Node && !menu.current?.parentElement?.contains(target)) close(false);
    };
    document.addEventListener("pointerdown", closeOutside);
    return () => document.removeEventListener("pointerdown", closeOutside);
  }, [close]);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === "Escape" || event.key === "Tab") {
      event.preventDefault();
      event.stopPropagation();
      return close(true);
    }
    const all = items();
    const at = all.findIndex((item) => item === document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    all[(next + all.length) % all.length]?.focus();
  };
  const choose = (act: () => void) => () => {
    close(true);
    act();
  };
  const item = { type: "button", role: "menuitem", tabIndex: -1 } as const;
  return (
    <div ref={menu} className={styles.menu} role="menu" aria-label={more} onKeyDown={onKeyDown}>
      {ids.map((id) => (
        <button key={id} {...item} onClick={choose(() => onOpen(id))}>
          <ViewName id={id} errors={errors} />
        </button>
      ))}
      <button {...item} onClick={choose(onKeys)}>
        {keys.title}
      </button>
      {openHelp ? (
        <button {...item} onClick={choose(openHelp)}>
          {help}
        </button>
      ) : (
        <a
          role="menuitem"
          tabIndex={-1}
          href="help.html"
          target="_blank"
          rel="noreferrer"
          onClick={() => close(true)}
        >
          {help}
        </a>
      )}
    </div>
  );
}
