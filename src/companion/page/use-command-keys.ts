import { useEffect } from "react";

/** The keys for the page as a whole: Ctrl+S, Ctrl+O and F6. */
export function useCommandKeys(commands: {
  readonly save: () => void;
  readonly open: () => void;
  readonly switchPart: (from: Element | null) => void;
}): void {
  const onKeyDown = (event: KeyboardEvent): void => {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    // A dialog has the keys to itself.
    if (document.querySelector("dialog[open]")) return;
    if (isCommand && event.key.toLowerCase() === "s") commands.save();
    else if (isCommand && event.key.toLowerCase() === "o") commands.open();
    else if (event.key === "F6") commands.switchPart(event.target instanceof Element ? event.target : null);
    else return;
    event.preventDefault();
  };
  // On the window, since nothing in the page may have the focus yet.
  useEffect(() => {
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  });
}
