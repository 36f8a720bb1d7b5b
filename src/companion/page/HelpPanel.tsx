import * as React from "react";
import { words } from "../words";
import { helpContent } from "./help";

/** The help pages, inside the page. */
export function HelpPanel({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const panel = React.useRef<HTMLDialogElement>(null);
  const body = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    const before = document.activeElement;
    panel.current?.showModal();
    body.current?.replaceChildren(helpContent());
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={panel} className="dialog help-panel" aria-label={words.helpTitle} onClose={onClose}>
      <div className="dialog-answers">
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
      <div ref={body} className="help-body help" tabIndex={0} role="region" aria-label={words.helpTitle} />
    </dialog>
  );
}
