import * as React from "react";
import { responseIds, type ResponseId } from "../../../checklist/checklist";
import { isTyping } from "../fields/is-typing";

interface AssessKeys {
  readonly respond: (response: ResponseId) => void;
  readonly next: () => void;
  readonly previous: () => void;
  readonly openList: () => void;
}

/**
 * The keys of Assess, wherever in the pane the focus is while the view is in front [P61].
 * @param view an element of the view.
 */
export function useAssessKeys(view: React.RefObject<HTMLElement>, keys: AssessKeys): void {
  // After each drawing: the keys act on what is shown, and a view without a statement has no element yet.
  React.useLayoutEffect(() => {
    const pane = view.current?.closest<HTMLElement>("[data-pane]");
    const press = (event: KeyboardEvent): void => {
      const { target } = event;
      if (!(target instanceof HTMLElement) || !view.current?.offsetParent || event.repeat) return;
      const act = actOf(event, target, keys);
      if (!act) return;
      event.preventDefault();
      act();
    };
    pane?.addEventListener("keydown", press);
    return () => pane?.removeEventListener("keydown", press);
  });
}

function actOf(event: KeyboardEvent, target: HTMLElement, keys: AssessKeys): (() => void) | undefined {
  if (event.altKey || event.metaKey || target.closest("[role=dialog], [role=menu]")) return undefined;
  if (event.ctrlKey) return event.key === "Enter" && isTyping(target) ? keys.next : undefined;
  if (isTyping(target)) return undefined;
  const response = responseIds[Number(event.key) - 1];
  if (response) return () => keys.respond(response);
  return { n: keys.next, p: keys.previous, l: keys.openList }[event.key.toLowerCase()];
}
