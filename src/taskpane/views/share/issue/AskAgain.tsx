import * as React from "react";
import { fromSerialDate, toSerialDate } from "../../../../spreadsheet/days";
import type { Assessed } from "../../../port/port";
import type { Pane } from "../../../state/use-pane";
import { styles } from "../../../look/styles";
import { useShareWords } from "../../../words/share";
import { DayField } from "../../fields/DayField";
import { Fold } from "../../fields/Fold";
import { PasswordField } from "../../fields/PasswordField";
import { MarkedForm } from "./MarkedForm";
import type { Request } from "./request-draft";
import type { Issuing } from "./use-issuing";

interface AskAgainProps {
  readonly request: Request;
  readonly assessed: Assessed;
  readonly today: string;
  readonly pane: Pane;
  readonly issuing: Issuing;
}

/** Days until a new copy is due, unless the owner chooses another day. */
const usualDays = 14;

/** Issues another copy to a person, with only the rows to ask again [P16]. */
export function AskAgain({ request, assessed, today, pane, issuing }: AskAgainProps): JSX.Element {
  const { issue: words, askAgain } = useShareWords();
  const [due, setDue] = React.useState(() => fromSerialDate((toSerialDate(today) ?? 0) + usualDays) ?? "");
  const [password, setPassword] = React.useState("");
  const { name, asked } = request;
  const { checklist, assessment } = assessed;
  const options = { ...issuing.options, includes: "blank", due, password } as const;
  return (
    <Fold
      isSmall
      title={
        <>
          {askAgain.title} {askAgain.count(asked.length)} <span className={styles.hidden}>{name}</span>
        </>
      }
    >
      <MarkedForm
        start={askAgain.start(name)}
        marking={assessment.marking}
        password={password}
        isBusy={pane.busy !== undefined}
        issue={() => issuing.issue([request], options)}
      >
        <p className={styles.small}>{askAgain.lead(words.what(checklist, asked))}</p>
        <DayField label={words.due} isLabelShown day={due} onDay={setDue} />
        <PasswordField
          label={words.password}
          password={password}
          change={setPassword}
          canEncrypt={pane.canDownload()}
        />
      </MarkedForm>
    </Fold>
  );
}
