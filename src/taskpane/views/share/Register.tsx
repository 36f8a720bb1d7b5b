import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import type { Contributor } from "../../../assessment/circulation";
import { toSerialDate } from "../../../spreadsheet/units";
import { contributorsSheet } from "../../../workbook/layout";
import { findSheet } from "../../port";
import { shareStyles } from "../../look/share";
import { styles } from "../../styles";
import { useShareWords, type ShareWords } from "../../words/share";
import type { SharePartProps } from "../ShareView";

/** Who has a copy, and where it is; nothing before the first is issued. */
export function Register({ pane, assessed, today }: SharePartProps): JSX.Element | null {
  const words = useShareWords();
  const { contributors } = assessed.assessment.circulation;
  const sheet = findSheet(assessed, contributorsSheet);
  if (contributors.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby="register-heading">
      <h3 className={styles.subheading} id="register-heading">
        {words.register.title}
      </h3>
      <ul className={styles.list}>
        {contributors.map((contributor, index) => {
          const { status, tone } = statusOf(contributor, today, words);
          return (
            <li key={index} className={`${shareStyles.item} ${tone}`}>
              <p className={shareStyles.head}>
                <strong>{contributor.name === "" ? words.issue.anybody : contributor.name}</strong>
                <span className={shareStyles.status}>{status}</span>
              </p>
              <p className={styles.small}>{words.register.asked(contributor.asked)}</p>
            </li>
          );
        })}
      </ul>
      {sheet !== undefined && (
        <div>
          <DefaultButton text={words.register.toSheet} onClick={() => pane.show(sheet, null)} />
        </div>
      )}
    </section>
  );
}

function statusOf(
  { returnedOn, due }: Contributor,
  today: string,
  { register: words }: ShareWords,
): { readonly status: string; readonly tone: string } {
  if (returnedOn !== "") return { status: words.returned(returnedOn), tone: styles.clear };
  if (toSerialDate(due) !== undefined && due < today)
    return { status: words.overdue(due), tone: styles.error };
  return { status: words.waiting(due), tone: shareStyles.neutral };
}
