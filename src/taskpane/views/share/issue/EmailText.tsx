import * as React from "react";
import { shareStyles } from "../../../look/share";
import { styles } from "../../../look/styles";
import { useShareWords } from "../../../words/share";

interface EmailTextProps {
  /** Whom the words are for. */
  readonly name: string;
  readonly text: string;
}

/** Puts the covering words on the clipboard; where that is shut, they are shown and selected. */
export function EmailText({ name, text }: EmailTextProps): JSX.Element {
  const { email: words } = useShareWords();
  const [state, setState] = React.useState<"copied" | "by-hand">();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      // A browser or a frame without the right to the clipboard: the person copies.
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
