import * as React from "react";
import { linkEmail } from "../../../../assessment/issuing/mail-link";
import { shareStyles } from "../../../look/share";
import { styles } from "../../../look/styles";
import { copyText } from "../../fields/copy-text";
import { useShareWords, type ShareWords } from "../../../words/share";

interface EmailTextProps {
  /** The recipient. */
  readonly name: string;
  /** The recipient's address; empty if it is not known. */
  readonly address: string;
  readonly email: { readonly subject: string; readonly body: string };
  readonly words: Omit<ShareWords["email"]["covering"], "text">;
}

/** Copies the text of an email, or starts it in the mail program [P16]; if it cannot be copied, shows it selected [P24]. */
export function EmailText({ name, address, email, words: own }: EmailTextProps): JSX.Element {
  const { email: words } = useShareWords();
  const text = `${email.subject}\n\n${email.body}`;
  const link = linkEmail(address, email);
  const [state, setState] = React.useState<"copied" | "by-hand">();
  const copy = async (): Promise<void> => setState((await copyText(text)) ? "copied" : "by-hand");
  return (
    <>
      <button
        type="button"
        className={styles.linkButton}
        aria-label={own.copyLabel(name)}
        onClick={() => void copy()}
      >
        {own.copy}
      </button>
      {link !== undefined && (
        <a className={styles.linkButton} href={link} aria-label={own.writeLabel(name)}>
          {own.write}
        </a>
      )}
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
