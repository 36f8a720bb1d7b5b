import * as React from "react";
import { styles } from "../../look/styles";

interface ChoiceProps extends Pick<React.InputHTMLAttributes<HTMLInputElement>, "name" | "role" | "checked"> {
  readonly choose: (isChosen: boolean) => void;
  readonly children: React.ReactNode;
}

/** A checkbox with its label; with a name, a radio button of that group. */
export function Choice({ choose, children, ...input }: ChoiceProps): JSX.Element {
  return (
    <label className={styles.choice}>
      <input
        {...input}
        type={input.name === undefined ? "checkbox" : "radio"}
        onChange={({ target: { checked } }) => choose(checked)}
      />
      <span>{children}</span>
    </label>
  );
}
