import * as React from "react";
import { reportStyles } from "../../look/report";
import { styles } from "../../look/styles";

interface SnapshotSelectProps {
  readonly label: string;
  /** The name of a snapshot, or empty for the other choice. */
  readonly value: string;
  readonly names: readonly string[];
  /** What else can be chosen: the open workbook, or no snapshot. */
  readonly other?: string;
  readonly choose: (name: string) => void;
}

export function SnapshotSelect({ label, value, names, other, choose }: SnapshotSelectProps): JSX.Element {
  return (
    <label className={styles.labelled}>
      <span className={styles.label}>{label}</span>
      <select className={reportStyles.select} value={value} onChange={({ target }) => choose(target.value)}>
        {other !== undefined && <option value="">{other}</option>}
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  );
}
