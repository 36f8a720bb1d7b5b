import * as React from "react";
import { toSerialDate } from "../../../spreadsheet/days";
import { pause } from "../../state/drafts";
import { styles } from "../../look/styles";

interface DayFieldProps {
  readonly label: string;
  readonly isLabelShown: boolean;
  /** `yyyy-mm-dd`, empty, or any other text in the cell. */
  readonly day: string;
  readonly onDay: (day: string) => void;
}

/**
 * A date, saved once it is complete, and when the user leaves the field or presses Enter: a half-typed date is not
 * valid yet [P2].
 */
export function DayField({ label, isLabelShown, day, onDay }: DayFieldProps): JSX.Element {
  const [typed, setTyped] = React.useState<string>();
  const isDay = day === "" || toSerialDate(day) !== undefined;
  const finish = (): void => {
    setTyped(undefined);
    const isChanged = typed !== undefined && typed !== day;
    if (isChanged && (typed === "" || !isDay || toSerialDate(typed) !== undefined)) onDay(typed);
  };
  const last = React.useRef(finish);
  last.current = finish;
  React.useEffect(() => {
    if (typed === undefined || toSerialDate(typed) === undefined) return undefined;
    const timer = setTimeout(() => last.current(), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  const input = (
    <input
      className={styles.day}
      type={isDay ? "date" : "text"}
      {...(isLabelShown ? {} : { "aria-label": label })}
      value={typed ?? day}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === "Enter") {
          event.preventDefault();
          finish();
        }
        if (event.key === "Escape") setTyped(undefined);
      }}
    />
  );
  if (!isLabelShown) return input;
  return (
    <label className={styles.labelled}>
      <span className={styles.label}>{label}</span>
      {input}
    </label>
  );
}
