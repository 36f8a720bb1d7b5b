import * as React from "react";

/** Paths in a 16 by 16 view box. */
const paths = {
  new: "M4 1.5h5.5L13 5v9.5H4zM9.5 1.5V5H13",
  open: "M1.5 13.5v-10h4l1.5 2h7.5v8zM1.5 6.5h13",
  save: "M2.5 2.5h9l2 2v9h-11zM5 2.5v4h6v-4M5 13.5V9h6v4.5",
  undo: "M6 3 2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H6",
  about: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M8 7v4.5M8 4.4v.6",
  help: "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M6.2 6.2a1.8 1.8 0 1 1 2.6 1.6q-.8.4-.8 1.4M8 11.4v.6",
  pane: "M1.5 2.5h13v11h-13zM9.5 2.5v11",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
