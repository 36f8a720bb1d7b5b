import * as React from "react";
import type { Contributor } from "../../../../assessment/answers/circulation";
import { isPrepared } from "../../../../assessment/answers/issued";
import type { Pane } from "../../../state/use-pane";
import { styles } from "../../../look/styles";
import { useShareWords } from "../../../words/share";
import { Fold } from "../../fields/Fold";
import { PasswordField } from "../../fields/PasswordField";
import { MarkedForm } from "./MarkedForm";
import type { Issuing } from "./use-issuing";

interface HandOverAgainProps {
  readonly copy: Contributor;
  /** The protective marking of the workbook; empty if it has none. */
  readonly marking: string;
  readonly pane: Pane;
  readonly issuing: Issuing;
}

/** Makes the file of a copy in the register once more [P19]. Its password is not stored, so it is asked for. */
export function HandOverAgain({ copy, marking, pane, issuing }: HandOverAgainProps): JSX.Element {
  const { again: words, issue } = useShareWords();
  const [password, setPassword] = React.useState("");
  const shown = copy.name === "" ? issue.shared : copy.name;
  return (
    <Fold
      isSmall
      title={
        <>
          {isPrepared(copy) ? words.make : words.title} <span className={styles.hidden}>{shown}</span>
        </>
      }
    >
      <MarkedForm
        start={words.start(shown)}
        marking={marking}
        password={password}
        isBusy={pane.busy !== undefined}
        issue={() => issuing.handOverAgain(copy, password)}
      >
        <p className={styles.small}>{words.lead}</p>
        <PasswordField
          label={issue.password}
          password={password}
          change={setPassword}
          canEncrypt={pane.canDownload()}
        />
      </MarkedForm>
    </Fold>
  );
}
