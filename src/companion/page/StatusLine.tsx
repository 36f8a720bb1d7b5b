import * as React from "react";
import type { Documents } from "../storage/open-document";
import type { KeepState } from "../storage/use-keeping";
import { words } from "../words";

/** What the browser was given, and what it keeps. */
export function StatusLine({
  handed,
  kept,
  onKeep,
}: {
  readonly handed: Documents["handed"];
  readonly kept: KeepState;
  readonly onKeep: () => void;
}): JSX.Element {
  const time = handed?.time.toLocaleTimeString("en-GB", { timeStyle: "short" }) ?? "";
  return (
    <footer className="status-line" aria-label={words.status}>
      <span role="status">{handed ? words.handed(handed.name, time) : words.keys}</span>
      <span role="status" className={`status-kept ${kept}`}>
        {words.kept[kept]}
      </span>
      <button type="button" onClick={onKeep}>
        {kept === "off" || kept === "elsewhere" ? words.keep : words.whatIsKept}
      </button>
    </footer>
  );
}
