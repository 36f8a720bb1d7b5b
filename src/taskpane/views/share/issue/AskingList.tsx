import * as React from "react";
import type { Covering } from "../../../../assessment/issuing/words/covering-email";
import { shareStyles } from "../../../look/share";
import { styles } from "../../../look/styles";
import { useShareWords } from "../../../words/share";
import { EmailText } from "./EmailText";
import type { Request } from "./request-draft";

interface RequestListProps {
  readonly title: string;
  readonly requests: readonly (Request | SentRequest)[];
  readonly covering: Omit<Covering, "name" | "asked">;
  readonly remove?: (request: Request) => void;
}

/** A request whose copy was issued, with the options at that time. */
export type SentRequest = Request & Pick<Covering, "due" | "returnTo">;

/** Requests, each with the email text for its copy. */
export function RequestList({ title, requests, covering, remove }: RequestListProps): JSX.Element | null {
  const words = useShareWords();
  const heading = React.useRef<HTMLHeadingElement>(null);
  if (requests.length === 0) return null;
  return (
    <div className={styles.group}>
      <h4 className={styles.term} tabIndex={-1} ref={heading}>
        {title}
      </h4>
      <ul className={styles.list}>
        {requests.map((each, index) => {
          const name = each.name === "" ? words.issue.shared : each.name;
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
