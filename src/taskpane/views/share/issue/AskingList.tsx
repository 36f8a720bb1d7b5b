import * as React from "react";
import { shareStyles } from "../../../look/share";
import { styles } from "../../../look/styles";
import { useShareWords } from "../../../words/share";
import type { Assessed } from "../../../port/port";
import { EmailText } from "./EmailText";
import type { SentRequest } from "./use-issuing";

interface RequestListProps {
  readonly title?: string;
  readonly requests: readonly SentRequest[];
  readonly assessed: Assessed;
  /** Takes the request at this place off the list. */
  readonly remove?: (index: number) => void;
}

/** Requests, each with the email text for its copy. */
export function RequestList({ title, requests, assessed, remove }: RequestListProps): JSX.Element | null {
  const words = useShareWords();
  const heading = React.useRef<HTMLHeadingElement>(null);
  if (requests.length === 0) return null;
  const { checklist, assessment } = assessed;
  const { organisation } = assessment.details;
  return (
    <div className={styles.group}>
      {title !== undefined && (
        <h4 className={styles.term} tabIndex={-1} ref={heading}>
          {title}
        </h4>
      )}
      <ul className={styles.list}>
        {requests.map(({ name, email, asked, due, returnTo }, index) => {
          const shown = name === "" ? words.issue.shared : name;
          const covering = { checklist, organisation, name, asked, due, returnTo };
          return (
            <li key={index} className={`${shareStyles.item} ${shareStyles.neutral}`}>
              <strong>{shown}</strong>
              <p className={styles.small}>{words.issue.what(checklist, asked)}</p>
              <div className={styles.buttons}>
                <EmailText
                  name={shown}
                  address={email}
                  email={words.email.covering.text(covering)}
                  words={words.email.covering}
                />
                {remove && (
                  <button
                    type="button"
                    className={styles.linkButton}
                    aria-label={words.issue.removeLabel(shown)}
                    onClick={() => {
                      heading.current?.focus();
                      remove(index);
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
