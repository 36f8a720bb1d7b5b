import * as React from "react";
import type { ViewId } from "../../port/port";
import { styles } from "../../look/styles";
import { useWords } from "../../words";

interface ViewNameProps {
  readonly id: ViewId;
  /** The number of errors, which Check shows. */
  readonly errors: number;
}

/** The name of a view, on its tab or in the menu [P80]. */
export function ViewName({ id, errors }: ViewNameProps): JSX.Element {
  const { tabs, toCorrect } = useWords().shell;
  if (id !== "check" || errors === 0) return <>{tabs[id]}</>;
  return (
    <>
      {tabs[id]}
      <span className={styles.pill} role="img" aria-label={toCorrect(errors)}>
        {errors > 99 ? "99+" : errors}
      </span>
    </>
  );
}
