import * as React from "react";
import type { ViewId } from "../port/port";
import { styles } from "../look/styles";
import { ViewName } from "../views/fields/ViewName";
import { More, tabId, type MoreProps } from "./More";
import { useFitting } from "./use-fitting";

interface TabsProps extends Omit<MoreProps, "ids"> {
  readonly tabs: readonly ViewId[];
  /** The views without a tab. */
  readonly others: readonly ViewId[];
}

/**
 * One row of tabs, and More with what has no tab or no room [P60] [P100]. One Tab stop; the arrow keys, Home and End move between the
 * tabs. Not Fabric's Pivot: it would take a twelfth of the first load [P8].
 */
export function Tabs({ tabs, others, ...rest }: TabsProps): JSX.Element {
  const { view, errors, onOpen } = rest;
  const list = React.useRef<HTMLDivElement>(null);
  const fitting = useFitting(list, tabs, view);
  const move = (event: React.KeyboardEvent): void => {
    const at = fitting.findIndex((id) => tabId(id) === document.activeElement?.id);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined || at < 0) return;
    event.preventDefault();
    const id = fitting[(next + fitting.length) % fitting.length];
    list.current?.querySelectorAll("button")[tabs.findIndex((each) => each === id)]?.focus();
  };
  const stop = view !== undefined && tabs.includes(view) ? view : tabs[0];
  return (
    <>
      <div
        ref={list}
        className={`${styles.tabs} ${tabs.length < 4 ? styles.fewTabs : ""}`}
        role="tablist"
        onKeyDown={move}
      >
        {tabs.map((id) => (
          <button
            key={id}
            id={tabId(id)}
            type="button"
            role="tab"
            aria-selected={id === view}
            tabIndex={id === stop ? 0 : -1}
            // Out of sight and of reach, but with its width.
            style={fitting.includes(id) ? {} : { order: 1, visibility: "hidden" }}
            onClick={() => onOpen(id)}
          >
            <span>
              <ViewName id={id} errors={errors} />
            </span>
          </button>
        ))}
      </div>
      <More {...rest} ids={[...tabs.filter((id) => !fitting.includes(id)), ...others]} />
    </>
  );
}
