import * as React from "react";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import { styles } from "../look/styles";

interface InsteadProps {
  readonly title: string;
  readonly lines: readonly string[];
  /** The text of the button that leads on. */
  readonly button: string;
  readonly onClick: () => void;
}

/** In place of a view that this workbook has no use for: why, and the way on. */
export function Instead({ title, lines, button, onClick }: InsteadProps): JSX.Element {
  return (
    <>
      <h2 className={styles.heading}>{title}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div>
        <PrimaryButton text={button} onClick={onClick} />
      </div>
    </>
  );
}
