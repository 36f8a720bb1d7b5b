import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { readNumbers, type Contributor } from "../../../../assessment/answers/circulation";
import { listToAskAgain } from "../../../../assessment/issuing/ask-again";
import { isPrepared } from "../../../../assessment/answers/issued";
import { canHandOverAgain } from "../../../../assessment/issuing/note-issue";
import { isOverdue } from "../../../../assessment/issuing/overdue";
import { contributorsSheet } from "../../../../workbook/form/layout";
import { findSheet } from "../../../port/port";
import { shareStyles } from "../../../look/share";
import { styles } from "../../../look/styles";
import { useShareWords, type ShareWords } from "../../../words/share";
import type { AssessedViewProps } from "../../../state/view-props";
import { AskAgain } from "./AskAgain";
import { HandOverAgain } from "./HandOverAgain";
import { EmailText } from "./EmailText";
import type { Issuing } from "./use-issuing";
import { Start } from "../../fields/Start";

/** A longer register is closed at first, unless a copy is overdue. */
const few = 6;

/**
 * The register: who has a copy, and whether it is back. Nothing before the first copy is issued. Overdue copies come first [P16],
 * then those that are prepared and not handed over [P18].
 */
export function Register({
  pane,
  assessed,
  today,
  issuing,
}: AssessedViewProps & { readonly issuing: Issuing }): JSX.Element | null {
  const words = useShareWords();
  const { checklist, assessment, findings } = assessed;
  const { contributors } = assessment.circulation;
  const rows = contributors.map((contributor) => ({ contributor, status: statusOf(contributor, today) }));
  const late = rows.filter(({ status }) => status === "overdue");
  const ready = rows.filter(({ status }) => status === "prepared");
  const others = rows.filter(({ status }) => status !== "overdue" && status !== "prepared");
  const [isOpen, setOpen] = React.useState(contributors.length <= few || late.length + ready.length > 0);
  const again = React.useMemo(
    () => listToAskAgain(checklist, assessment, findings, today),
    [checklist, assessment, findings, today],
  );
  const sheet = findSheet(assessed, contributorsSheet);
  if (contributors.length === 0) return null;
  const returned = rows.filter(({ status }) => status === "returned").length;
  return (
    <details className={styles.section} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>{words.register.title}</h3>{" "}
        <span className={styles.quiet}>
          {words.register.tally(returned, contributors.length, late.length)}
        </span>
      </summary>
      <div className={styles.sectionBody}>
        {ready.length > 1 && (
          <Start
            pane={pane}
            text={words.register.confirmAll(ready.length)}
            onClick={() => issuing.confirm(ready.map(({ contributor }) => contributor.copyId))}
            isSecond
          />
        )}
        <ul className={styles.list}>
          {[...late, ...ready, ...others].map(({ contributor, status }, index) => {
            const { name, email, asked, due } = contributor;
            const shown = name === "" ? words.issue.shared : name;
            const { organisation } = assessment.details;
            const about = again.find((each) => each.contributor === contributor)?.asked;
            return (
              <li
                key={`${contributor.copyId} ${name} ${index}`}
                className={`${shareStyles.item} ${tones[status]}`}
              >
                <p className={shareStyles.head}>
                  <strong>{shown}</strong>
                  <span className={shareStyles.status}>{describeStatus(status, contributor, words)}</span>
                </p>
                <p className={styles.small}>{words.register.asked(asked)}</p>
                {status === "prepared" && (
                  <div className={styles.buttons}>
                    <button
                      type="button"
                      className={styles.linkButton}
                      aria-label={words.register.confirmLabel(shown)}
                      onClick={() => issuing.confirm([contributor.copyId])}
                    >
                      {words.register.confirm}
                    </button>
                  </div>
                )}
                {status === "overdue" && (
                  <div className={styles.buttons}>
                    <EmailText
                      name={shown}
                      address={email}
                      email={words.email.reminder.text({
                        ...{ checklist, organisation, name, due },
                        asked: readNumbers(asked) ?? [],
                      })}
                      words={words.email.reminder}
                    />
                  </div>
                )}
                {about && (
                  <AskAgain
                    request={{ name, email, asked: about }}
                    assessed={assessed}
                    today={today}
                    pane={pane}
                    issuing={issuing}
                  />
                )}
                {canHandOverAgain(contributor) && (
                  <HandOverAgain
                    copy={contributor}
                    marking={assessment.marking}
                    pane={pane}
                    issuing={issuing}
                  />
                )}
              </li>
            );
          })}
        </ul>
        {sheet !== undefined && (
          <div>
            <DefaultButton text={words.register.toSheet} onClick={() => pane.show(sheet, null)} />
          </div>
        )}
      </div>
    </details>
  );
}

type Status = "returned" | "overdue" | "prepared" | "waiting";

const tones = {
  returned: shareStyles.good,
  overdue: shareStyles.error,
  prepared: shareStyles.warning,
  waiting: shareStyles.neutral,
} satisfies Record<Status, string>;

function statusOf(contributor: Contributor, today: string): Status {
  if (contributor.returnedOn !== "") return "returned";
  if (isPrepared(contributor)) return "prepared";
  return isOverdue(contributor, today) ? "overdue" : "waiting";
}

function describeStatus(
  status: Status,
  { returnedOn, preparedOn, due }: Contributor,
  { register: words }: ShareWords,
): string {
  if (status === "returned") return words.returned(returnedOn);
  return status === "prepared" ? words.prepared(preparedOn) : words[status](due);
}
