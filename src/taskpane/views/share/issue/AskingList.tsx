import * as React from "react";
import type { Covering } from "../../../../assessment/issuing/words/covering-email";
import { shareStyles } from "../../../look/share";
import { styles } from "../../../look/styles";
import { useShareWords } from "../../../words/share";
import { EmailText } from "./EmailText";
import type { Asking } from "./request-draft";

interface AskingListProps {
  readonly title: string;
  readonly asking: readonly (Asking | Sent)[];
  readonly covering: Omit<Covering, "name" | "asked">;
  readonly remove?: (asking: Asking) => void;
}

/** Who was asked, on the terms that the copy went out with. */
export type Sent = Asking & Pick<Covering, "due" | "returnTo">;

/** Who is asked what, each with the words that go with the copy. */
export function AskingList({ title, asking, covering, remove }: AskingListProps): JSX.Element | null {
  const words = useShareWords();
  const heading = React.useRef<HTMLHeadingElement>(null);
  if (asking.length === 0) return null;
  return (
    <div className={styles.group}>
      <h4 className={styles.term} tabIndex={-1} ref={heading}>
        {title}
      </h4>
      <ul className={styles.list}>
        {asking.map((each, index) => {
          const name = each.name === "" ? words.issue.anybody : each.name;
          return (
            <li key={index} className={`${shareStyles.item} ${shareStyles.neutral}`}>
              <strong>{name}</strong>
              <p className={styles.small}>{words.issue.what(covering.checklist, each.asked)}</p>
              <div className={styles.buttons}>
                <EmailText name={name} text={words.email.text({ ...covering, ...each })} />
                {remove && (
                  <button
                    type="button"
                    className={styles.linkButton}
                    aria-label={words.issue.removeLabel(name)}
                    onClick={() => {
                      heading.current?.focus();
                      remove(each);
                    }}
                  >
                    {words.issue.remove}
                  </button>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
