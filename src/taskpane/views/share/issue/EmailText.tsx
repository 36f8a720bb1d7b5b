import * as React from "react";
import { shareStyles } from "../../../look/share";
import { styles } from "../../../look/styles";
import { useShareWords } from "../../../words/share";

interface EmailTextProps {
  /** The recipient. */
  readonly name: string;
  readonly text: string;
}

/** Copies the email text; without access to the clipboard, shows it selected. */
export function EmailText({ name, text }: EmailTextProps): JSX.Element {
  const { email: words } = useShareWords();
  const [state, setState] = React.useState<"copied" | "by-hand">();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      // A browser or frame may not have access to the clipboard.
      setState("by-hand");
    }
  };
  return (
    <>
      <button
        type="button"
        className={styles.linkButton}
        aria-label={words.copyLabel(name)}
        onClick={() => void copy()}
      >
        {words.copy}
      </button>
      <span role="status" className={styles.small}>
        {state === "copied" && words.copied}
        {state === "by-hand" && words.byHand}
      </span>
      {state === "by-hand" && (
        <textarea
          className={shareStyles.message}
          aria-label={words.byHand}
          readOnly
          value={text}
          ref={(field) => field?.select()}
        />
      )}
    </>
  );
}
