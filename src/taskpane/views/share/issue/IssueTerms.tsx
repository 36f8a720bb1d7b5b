import * as React from "react";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { fieldStyles } from "../../../look/share";
import { styles } from "../../../look/styles";
import { useShareWords } from "../../../words/share";
import { longestDetail } from "../../fields/DetailFields";

/** What all copies of one issue share. */
export interface Terms {
  /** `yyyy-mm-dd`, or empty. */
  readonly due: string;
  readonly returnTo: string;
  readonly sharesAll: boolean;
  /** Empty for a file that anybody can open. */
  readonly password: string;
}

/** Excel takes no longer one. */
const longestPassword = 255;

interface IssueTermsProps {
  readonly terms: Terms;
  readonly change: (part: Partial<Terms>) => void;
}

export function IssueTerms({ terms, change }: IssueTermsProps): JSX.Element {
  const { issue: words } = useShareWords();
  const [isShown, setShown] = React.useState(false);
  return (
    <>
      <TextField
        label={words.due}
        type="date"
        value={terms.due}
        onChange={(_event, due = "") => change({ due })}
      />
      <TextField
        label={words.returnTo}
        description={words.returnHint}
        styles={fieldStyles}
        value={terms.returnTo}
        maxLength={longestDetail}
        autoComplete="off"
        onChange={(_event, returnTo = "") => change({ returnTo })}
      />
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={terms.sharesAll}
          onChange={({ target: { checked } }) => change({ sharesAll: checked })}
        />
        <span>{words.shareAll}</span>
      </label>
      <TextField
        label={words.password}
        description={words.passwordHint}
        styles={fieldStyles}
        type={isShown ? "text" : "password"}
        value={terms.password}
        maxLength={longestPassword}
        autoComplete="new-password"
        spellCheck={false}
        onChange={(_event, password = "") => change({ password })}
      />
      {terms.password !== "" && (
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={isShown}
            onChange={({ target: { checked } }) => setShown(checked)}
          />
          <span>{words.showPassword}</span>
        </label>
      )}
    </>
  );
}
