import * as React from "react";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { fromSerialDate, toSerialDate } from "../../../../spreadsheet/days";
import type { Assessed } from "../../../port/port";
import { styles } from "../../../look/styles";
import { useShareWords } from "../../../words/share";
import { IssueButton } from "./IssueButton";
import { PasswordField } from "./IssueOptions";
import type { Request } from "./request-draft";
import type { Issuing } from "./use-issuing";

interface AskAgainProps {
  readonly request: Request;
  readonly assessed: Assessed;
  readonly today: string;
  readonly isBusy: boolean;
  readonly issuing: Issuing;
}

/** Days until a new copy is due, unless the owner chooses another day. */
const usualDays = 14;

/** Issues another copy to a person, with only the rows to ask again [P16]. */
export function AskAgain({ request, assessed, today, isBusy, issuing }: AskAgainProps): JSX.Element {
  const { issue: words, askAgain } = useShareWords();
  const [due, setDue] = React.useState(() => fromSerialDate((toSerialDate(today) ?? 0) + usualDays) ?? "");
  const [password, setPassword] = React.useState("");
  const { name, asked } = request;
  const { checklist, assessment } = assessed;
  const options = { ...issuing.options, includes: "blank", due, password } as const;
  return (
    <details>
      <summary>
        {askAgain.title(asked.length)} <span className={styles.hidden}>{name}</span>
      </summary>
      <form className={styles.form} noValidate onSubmit={(event) => event.preventDefault()}>
        <p className={styles.small}>{askAgain.lead(words.what(checklist, asked))}</p>
        <TextField label={words.due} type="date" value={due} onChange={(_event, day = "") => setDue(day)} />
        <PasswordField password={password} change={setPassword} />
        <IssueButton
          text={askAgain.start(name)}
          marking={assessment.marking}
          password={password}
          isBusy={isBusy}
          issue={() => void issuing.issue([request], options)}
        />
      </form>
    </details>
  );
}
