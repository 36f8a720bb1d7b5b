import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import type { Contributor } from "../../../../assessment/answers/circulation";
import { toSerialDate } from "../../../../spreadsheet/days";
import { contributorsSheet } from "../../../../workbook/form/layout";
import { findSheet } from "../../../port/port";
import { shareStyles } from "../../../look/share";
import { styles } from "../../../look/styles";
import { useShareWords, type ShareWords } from "../../../words/share";
import type { AssessedViewProps } from "../../../state/view-props";

/** A longer register is closed at first. */
const few = 6;

/** The register: who has a copy, and whether it is back. Nothing before the first copy is issued. */
export function Register({ pane, assessed, today }: AssessedViewProps): JSX.Element | null {
  const words = useShareWords();
  const { contributors } = assessed.assessment.circulation;
  const [isOpen, setOpen] = React.useState(contributors.length <= few);
  const sheet = findSheet(assessed, contributorsSheet);
  if (contributors.length === 0) return null;
  const statuses = contributors.map((contributor) => statusOf(contributor, today));
  const count = (status: Status): number => statuses.filter((each) => each === status).length;
  return (
    <details className={styles.section} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h3>{words.register.title}</h3>{" "}
        <span className={styles.quiet}>
          {words.register.tally(count("returned"), contributors.length, count("overdue"))}
        </span>
      </summary>
      <div className={styles.sectionBody}>
        <ul className={styles.list}>
          {contributors.map((contributor, index) => {
            const status = statuses[index] ?? "waiting";
            return (
              <li key={index} className={`${shareStyles.item} ${tones[status]}`}>
                <p className={shareStyles.head}>
                  <strong>{contributor.name === "" ? words.issue.shared : contributor.name}</strong>
                  <span className={shareStyles.status}>{describeStatus(status, contributor, words)}</span>
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
      </div>
    </details>
  );
}

type Status = "returned" | "overdue" | "waiting";

const tones = {
  returned: shareStyles.good,
  overdue: shareStyles.error,
  waiting: shareStyles.neutral,
} satisfies Record<Status, string>;

function statusOf({ returnedOn, due }: Contributor, today: string): Status {
  if (returnedOn !== "") return "returned";
  return toSerialDate(due) !== undefined && due < today ? "overdue" : "waiting";
}

function describeStatus(
  status: Status,
  { returnedOn, due }: Contributor,
  { register: words }: ShareWords,
): string {
  return status === "returned" ? words.returned(returnedOn) : words[status](due);
}
