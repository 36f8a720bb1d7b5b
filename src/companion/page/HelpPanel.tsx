import * as React from "react";
import { words } from "../words";

/** The help pages, which the build puts into the page as `<template id="help">` [K17]. */
export function HelpPanel({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const panel = React.useRef<HTMLDialogElement>(null);
  const body = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    const before = document.activeElement;
    panel.current?.showModal();
    const pages = document.getElementById("help");
    if (pages instanceof HTMLTemplateElement) body.current?.replaceChildren(pages.content.cloneNode(true));
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
