import * as React from "react";
import { shareStyles } from "../../look/share";
import { styles } from "../../look/styles";
import { useShareWords } from "../../words/share";

export const partIds = ["copies", "issue", "merge"] as const;
export type PartId = (typeof partIds)[number];

interface PartsProps {
  readonly part: PartId;
  readonly choose: (part: PartId) => void;
  /** The number shown after the name of a part, if there is anything in it. */
  readonly counts: Readonly<Record<PartId, number>>;
}

/** The buttons that choose a part of Share [P94]. */
export function Parts({ part, choose, counts }: PartsProps): JSX.Element {
  const words = useShareWords();
  return (
    <div className={shareStyles.parts} role="group" aria-label={words.title}>
      {partIds.map((id) => (
        <button key={id} type="button" aria-pressed={id === part} onClick={() => choose(id)}>
          {words.parts[id]} {counts[id] > 0 && <span className={styles.tag}>{counts[id]}</span>}
        </button>
      ))}
    </div>
  );
}
