import * as React from "react";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { fieldStyles } from "../../look/field";
import { styles } from "../../look/styles";
import { useHandOverWords } from "../../words/hand-over";
import { Choice } from "./Choice";

/** Excel's limit. */
const longestPassword = 255;

interface PasswordFieldProps {
  readonly label: string;
  readonly password: string;
  readonly change: (password: string) => void;
  /** Whether a file with a password can be handed over: only by saving it [P18]. */
  readonly canEncrypt: boolean;
}

/** The password for files that are going to be made. */
export function PasswordField({ label, password, change, canEncrypt }: PasswordFieldProps): JSX.Element {
  const { password: words } = useHandOverWords();
  const [isShown, setShown] = React.useState(false);
  if (!canEncrypt) return <p className={styles.small}>{words.none}</p>;
  return (
    <>
      <TextField
        label={label}
        description={words.hint}
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
          {words.show}
        </Choice>
      )}
    </>
  );
}
