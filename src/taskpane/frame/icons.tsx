import * as React from "react";
import { registerIcons } from "office-ui-fabric-react/lib/Styling";

/**
 * The icons of Fabric's message bars, by Fabric's names, as SVG: Fabric's own are fonts from another host
 * [X4].
 */
const paths = {
  Info: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1a6 6 0 1 1 0 12A6 6 0 0 1 8 2Zm-.6 2.6h1.2v1.3H7.4ZM7.4 7h1.2v4.6H7.4Z",
  Completed:
    "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1a6 6 0 1 1 0 12A6 6 0 0 1 8 2Zm3 3L7 9 5 7l-.8.8L7 10.6l4.8-4.8Z",
  ErrorBadge:
    "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM5.7 5l-.7.7L7.3 8 5 10.3l.7.7L8 8.7l2.3 2.3.7-.7L8.7 8 11 5.7l-.7-.7L8 7.3Z",
  Warning: "M8 1.5 15 14H1Zm0 2L2.7 13h10.6ZM7.4 6.6h1.2v3.4H7.4Zm0 4.1h1.2v1.2H7.4Z",
  Clear: "m3.4 2.6 4.6 4.6 4.6-4.6.8.8L8.8 8l4.6 4.6-.8.8L8 8.8l-4.6 4.6-.8-.8L7.2 8 2.6 3.4Z",
  Blocked2: "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM4 7.3h8v1.4H4Z",
} as const;

/** Call once, before anything is rendered. */
export function registerPaneIcons(): void {
  registerIcons(
    { icons: Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, draw(path)])) },
    { disableWarnings: true },
  );
}

function draw(path: string): JSX.Element {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" fill="currentColor" aria-hidden="true" focusable="false">
      <path fillRule="evenodd" d={path} />
    </svg>
  );
}
