import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { styles } from "../../../look/styles";
import { useShareWords } from "../../../words/share";
import { isLocked, type Returned } from "./use-returned";

/** Asks once for the password of all locked files, then again for those it does not open [P10]. */
export function Passwords({ returned }: { readonly returned: Returned }): JSX.Element | null {
  const { returned: words } = useShareWords();
  const [password, setPassword] = React.useState("");
  const locked = returned.brought.filter(isLocked);
  if (locked.length === 0) return null;
  const isWrong = locked.some(
    ({ outcome }) => outcome?.ok === false && outcome.problem.kind === "wrong-password",
  );
  return (
    <form
      className={styles.conflict}
      onSubmit={(event) => {
        event.preventDefault();
        if (password === "") return;
        setPassword("");
        returned.unlock(password);
      }}
    >
      <p className={styles.strong}>{words.locked(locked.map(({ fileName }) => fileName))}</p>
      <TextField
        label={words.password}
        type="password"
        value={password}
        autoComplete="off"
        onChange={(_event, typed = "") => setPassword(typed)}
      />
      <div role="alert" className={styles.problem}>
        {isWrong && returned.reading === undefined && words.wrongPassword}
      </div>
      <div>
        <DefaultButton type="submit" text={words.unlock} />
      </div>
    </form>
  );
}
