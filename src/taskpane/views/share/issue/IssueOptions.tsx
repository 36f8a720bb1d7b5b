import * as React from "react";
import type { CopyContents } from "../../../../assessment/answers/circulation";
import { copyContents } from "../../../../assessment/answers/circulation";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { fieldStyles } from "../../../look/field";
import { shareStyles } from "../../../look/share";
import { styles } from "../../../look/styles";
import { useShareWords } from "../../../words/share";
import { Choice } from "../../fields/Choice";
import { DayField } from "../../fields/DayField";
import { ShortField } from "../../fields/ShortField";

/** The options shared by the copies that are issued together. */
export interface IssueOptions {
  /** `yyyy-mm-dd`, or empty. */
  readonly due: string;
  readonly returnTo: string;
  readonly includes: CopyContents;
  /** Empty for no password. */
  readonly password: string;
}

/** Excel's limit. */
const longestPassword = 255;

interface OptionFieldsProps {
  readonly options: IssueOptions;
  readonly change: (edit: Partial<IssueOptions>) => void;
  readonly canEncrypt: boolean;
}

export function OptionFields({ options, change, canEncrypt }: OptionFieldsProps): JSX.Element {
  const { issue: words } = useShareWords();
  return (
    <>
      <DayField label={words.due} isLabelShown day={options.due} onDay={(due) => change({ due })} />
      <ShortField
        label={words.returnTo}
        description={words.returnHint}
        value={options.returnTo}
        onChange={(returnTo) => change({ returnTo })}
      />
      <fieldset className={styles.fieldset}>
        <legend>{words.contents}</legend>
        {copyContents.map((includes) => (
          <Choice
            key={includes}
            name="contents"
            checked={options.includes === includes}
            choose={() => change({ includes })}
          >
            {words.includes[includes]}
            <span className={`${styles.small} ${shareStyles.line}`}>{words.travels[includes]}</span>
          </Choice>
        ))}
      </fieldset>
      <PasswordField
        password={options.password}
        change={(password) => change({ password })}
        canEncrypt={canEncrypt}
      />
    </>
  );
}

interface PasswordFieldProps {
  readonly password: string;
  readonly change: (password: string) => void;
  /** Whether a file with a password can be handed over: only by saving it [P18]. */
  readonly canEncrypt: boolean;
}

export function PasswordField({ password, change, canEncrypt }: PasswordFieldProps): JSX.Element {
  const { issue: words } = useShareWords();
  const [isShown, setShown] = React.useState(false);
  if (!canEncrypt) return <p className={styles.small}>{words.noPassword}</p>;
  return (
    <>
      <TextField
        label={words.password}
        description={words.passwordHint}
        styles={fieldStyles}
        type={isShown ? "text" : "password"}
        value={password}
        maxLength={longestPassword}
        autoComplete="new-password"
        spellCheck={false}
        onChange={(_event, typed = "") => change(typed)}
      />
      {password !== "" && (
        <Choice checked={isShown} choose={setShown}>
          {words.showPassword}
        </Choice>
      )}
    </>
  );
}
