import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { readNumbers, type Contributor } from "../../../../assessment/answers/circulation";
import { responseOf } from "../../../../assessment/answers/marks";
import { listToAskAgain } from "../../../../assessment/issuing/ask-again";
import { isPrepared } from "../../../../assessment/answers/issued";
import { canHandOverAgain } from "../../../../assessment/issuing/note-issue";
import { isOverdue } from "../../../../assessment/issuing/overdue";
import { contributorsSheet } from "../../../../workbook/form/layout";
import { findSheet } from "../../../port/port";
import { shareStyles } from "../../../look/share";
import { styles } from "../../../look/styles";
import { useShareWords } from "../../../words/share";
import type { AssessedViewProps } from "../../../state/view-props";
import { Card } from "../../fields/Card";
import { LongList } from "../../fields/LongList";
import { Start } from "../../fields/Start";
import { AskAgain } from "./AskAgain";
import { HandOverAgain } from "./HandOverAgain";
import { EmailText } from "./EmailText";
import type { Issuing } from "./use-issuing";

interface CopyListProps extends AssessedViewProps {
  readonly issuing: Issuing;
  readonly toIssue: () => void;
}

/** First those to do something about [P16] [P18]. */
const tones = { overdue: "error", prepared: "warning", waiting: "work", returned: "clear" } as const;
type Status = keyof typeof tones;

/** The register: who has a copy, and whether it is back. */
export function CopyList(props: CopyListProps): JSX.Element {
  const { pane, assessed, today, issuing, toIssue } = props;
  const { register: words } = useShareWords();
  const { checklist, assessment, findings } = assessed;
  const again = React.useMemo(
    () => listToAskAgain(checklist, assessment, findings, today),
    [checklist, assessment, findings, today],
  );
  const { contributors } = assessment.circulation;
  if (contributors.length === 0)
    return (
      <>
        <p>{words.none}</p>
        <div>
          <DefaultButton text={words.toIssue} onClick={toIssue} />
        </div>
      </>
    );
  const rows = contributors.map((contributor) => ({ contributor, status: statusOf(contributor, today) }));
  const [late = [], ready = [], waiting = [], returned = []] = Object.keys(tones).map((status) =>
    rows.filter((row) => row.status === status),
  );
  const sheet = findSheet(assessed, contributorsSheet);
  return (
    <>
      <div className={styles.beside}>
        <h3 className={styles.subheading}>{words.title}</h3>
        <span className={styles.quiet}>{words.tally(returned.length, rows.length, late.length)}</span>
      </div>
      {ready.length > 1 && (
        <Start
          pane={pane}
          text={words.confirmAll(ready.length)}
          onClick={() => issuing.confirm(ready.map(({ contributor }) => contributor.copyId))}
          isSecond
        />
      )}
      <LongList items={[...late, ...ready, ...waiting, ...returned]} id="copies" label={words.title}>
        {({ contributor, status }) => (
          <li key={contributors.indexOf(contributor)}>
            <CopyCard
              {...props}
              copy={contributor}
              status={status}
              about={again.find((each) => each.contributor === contributor)?.asked}
            />
          </li>
        )}
      </LongList>
      {sheet !== undefined && (
        <div>
          <DefaultButton text={words.toSheet} onClick={() => pane.show(sheet, null)} />
        </div>
      )}
    </>
  );
}

interface CopyCardProps extends CopyListProps {
  readonly copy: Contributor;
  readonly status: Status;
  /** The statements to ask the person again. */
  readonly about: readonly number[] | undefined;
}

/** One copy, with what can be done about it. */
function CopyCard({ pane, assessed, today, issuing, copy, status, about }: CopyCardProps): JSX.Element {
  const words = useShareWords();
  const { register } = words;
  const { checklist, assessment } = assessed;
  const { name, email, due, returnedOn, preparedOn } = copy;
  const shown = name === "" ? words.issue.shared : name;
  const asked = readNumbers(copy.asked) ?? [];
  const answered = assessment.answers.filter(
    (answer) => asked.includes(answer.statement) && responseOf(checklist, answer) !== null,
  ).length;
  const isEmpty = status === "returned" && asked.length > 0 && answered === 0;
  const { organisation } = assessment.details;
  const covering = { checklist, organisation, name, asked, due };
  const kind = status === "overdue" ? "reminder" : "covering";
  return (
    <Card
      tone={isEmpty ? "warning" : tones[status]}
      title={shown}
      note={register.asked(
        copy.asked,
        status === "returned" ? register.answered(answered, asked.length) : "",
      )}
    >
      <p className={shareStyles.status}>
        {status === "returned"
          ? register.returned(returnedOn, isEmpty)
          : status === "prepared"
            ? register.prepared(preparedOn)
            : register[status](due)}
      </p>
      <div className={shareStyles.ways}>
        {status === "prepared" && (
          <button
            type="button"
            className={styles.fix}
            aria-label={register.confirmLabel(shown)}
            onClick={() => issuing.confirm([copy.copyId])}
          >
            {register.confirm}
          </button>
        )}
        {(status === "prepared" || status === "overdue") && (
          <EmailText
            name={shown}
            address={email}
            email={words.email[kind].text({ ...covering, returnTo: issuing.options.returnTo })}
            words={words.email[kind]}
          />
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
        {canHandOverAgain(copy) && (
          <HandOverAgain copy={copy} marking={assessment.marking} pane={pane} issuing={issuing} />
        )}
      </div>
    </Card>
  );
}

function statusOf(contributor: Contributor, today: string): Status {
  if (contributor.returnedOn !== "") return "returned";
  if (isPrepared(contributor)) return "prepared";
  return isOverdue(contributor, today) ? "overdue" : "waiting";
}
