import { useLayoutEffect, useState, type RefObject } from "react";
import { tabPadding } from "../look/frame";
import type { ViewId } from "../port/port";

/**
 * The tabs that fit in one row: the one in front, and as many others, from the first, as there is room for [P100]. The list has an
 * element for every tab, with its name in another, also for those that do not fit. A change of any width is measured before it is painted.
 */
export function useFitting(
  list: RefObject<HTMLElement>,
  tabs: readonly ViewId[],
  front: ViewId | undefined,
): readonly ViewId[] {
  const [most, setMost] = useState(tabs.length);
  const others = tabs.filter((id) => id !== front);
  const names = tabs.join();
  useLayoutEffect(() => {
    const row = list.current;
    if (!row) return undefined;
    const all = [...row.children];
    const at = names.split(",").findIndex((id) => id === front);
    const measure = (): void => {
      // Not of the tabs, which share what room is left.
      const widths = all.map(
        (tab) => (tab.firstElementChild?.getBoundingClientRect().width ?? 0) + 2 * tabPadding,
      );
      let room = row.clientWidth - (widths[at] ?? 0);
      const ends = widths.filter((_, index) => index !== at).map((width) => (room -= width));
      setMost(ends.filter((end) => end >= 0).length);
    };
    const observer = new ResizeObserver(measure);
    for (const element of [row, ...all]) observer.observe(element);
    return () => observer.disconnect();
  }, [list, names, front]);
  const fitting = others.slice(0, most);
  return tabs.filter((id) => id === front || fitting.includes(id));
}
