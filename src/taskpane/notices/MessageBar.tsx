import * as React from "react";
import { messageStyles } from "../look/messages";

type MessageKind = "info" | "success" | "warning" | "error";

const circle = "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z";
const info = `${circle}m-.6 2.6h1.2v1.3H7.4ZM7.4 7h1.2v4.6H7.4Z`;
const icons: Readonly<Record<MessageKind, string>> = {
  info,
  warning: info,
  success: `${circle}m3 3L7 9 5 7l-.8.8L7 10.6l4.8-4.8Z`,
  error: `${circle}M5.7 5l-.7.7L7.3 8 5 10.3l.7.7L8 8.7l2.3 2.3.7-.7L8.7 8 11 5.7l-.7-.7L8 7.3Z`,
};
const cross = "m3.4 2.6 4.6 4.6 4.6-4.6.8.8L8.8 8l4.6 4.6-.8.8L8 8.8l-4.6 4.6-.8-.8L7.2 8 2.6 3.4Z";

interface MessageBarProps {
  readonly kind: MessageKind;
  /** Closes the message, with the name of its button. */
  readonly dismiss?: { readonly label: string; readonly onClick: () => void };
  readonly children: React.ReactNode;
}

/**
 * A message that screen readers announce: the text comes a moment after its region, or they would miss it. Not
 * Fabric's: it would take 3,000 bytes of the first load [P8].
 */
export function MessageBar({ kind, dismiss, children }: MessageBarProps): JSX.Element {
  const [isThere, setThere] = React.useState(false);
  React.useEffect(() => setThere(true), []);
  return (
    <div className={`${messageStyles.bar} ${messageStyles[kind]}`}>
      <Icon path={icons[kind]} />
      <div role="status" aria-live={kind === "error" ? "assertive" : "polite"}>
        {isThere && children}
      </div>
      {dismiss && (
        <button type="button" title={dismiss.label} aria-label={dismiss.label} onClick={dismiss.onClick}>
          <Icon path={cross} />
        </button>
      )}
    </div>
  );
}

function Icon({ path }: { readonly path: string }): JSX.Element {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" fill="currentColor" aria-hidden="true" focusable="false">
      <path fillRule="evenodd" d={path} />
    </svg>
  );
}
