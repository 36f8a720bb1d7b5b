import * as React from "react";
import type { ViewId } from "../port/port";
import { styles } from "../look/styles";
import { useWords } from "../words";
import { Menu } from "../views";

export interface MoreProps {
  /** The views in the menu. */
  readonly ids: readonly ViewId[];
  readonly view: ViewId | undefined;
  /** The number of errors, on Check. */
  readonly errors: number;
  readonly onOpen: (view: ViewId) => void;
  readonly onKeys: () => void;
  /** Opens the help; without it, the help opens as a separate page. */
  readonly openHelp: (() => void) | undefined;
}

/** The button for what has no tab, and its menu [P60]. */
export function More(props: MoreProps): JSX.Element {
  const { more, tabs } = useWords().shell;
  const [isOpen, setOpen] = React.useState(false);
  const button = React.useRef<HTMLButtonElement>(null);
  const current = props.ids.find((id) => id === props.view);
  const close = React.useCallback((givesFocusBack: boolean): void => {
    setOpen(false);
    if (givesFocusBack) button.current?.focus();
  }, []);
  return (
    <div className={styles.more}>
      <button
        ref={button}
        type="button"
        title={more}
        aria-label={current === undefined ? more : `${more}: ${tabs[current]}`}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        {...(current === undefined ? {} : { id: tabId(current), className: styles.moreCurrent })}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        ⋯
      </button>
      {isOpen && (
        <React.Suspense fallback={null}>
          <Menu {...props} close={close} />
        </React.Suspense>
      )}
    </div>
  );
}

export function tabId(view: ViewId): string {
  return `tab-${view}`;
}
