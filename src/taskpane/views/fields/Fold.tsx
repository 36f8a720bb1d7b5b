import * as React from "react";
import { styles } from "../../look/styles";

interface FoldProps {
  readonly title: React.ReactNode;
  /** A figure or a few words after the title. */
  readonly note?: string;
  readonly startsOpen?: boolean;
  /** A small one within a card or a form: without a line above, and its title is no heading. */
  readonly isSmall?: boolean;
  readonly children: React.ReactNode;
}

/** A part that is folded away until the user opens it. What is in it is drawn when it is first opened. */
export function Fold({ title, note, startsOpen = false, isSmall = false, children }: FoldProps): JSX.Element {
  const [isOpen, setOpen] = React.useState(startsOpen);
  const [wasOpened, setOpened] = React.useState(startsOpen);
  return (
    <details
      className={isSmall ? styles.smallFold : styles.fold}
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>
        {isSmall ? title : <h3>{title}</h3>}
        {note !== undefined && <span className={styles.count}> · {note}</span>}
      </summary>
      {wasOpened && <div className={styles.group}>{children}</div>}
    </details>
  );
}
