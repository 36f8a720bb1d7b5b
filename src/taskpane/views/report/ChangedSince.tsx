import * as React from "react";
import type { Seal } from "../../../assessment/answers/board-records";
import { isIntact, listChangedSince } from "../../../workbook/board/verify-seal";
import { countUnanswered } from "../../../workbook/sealing/seal-items";
import { hashText } from "../../files/hash-text";
import { reportStyles } from "../../look/report";
import { styles } from "../../look/styles";
import { MessageBar } from "../../notices/MessageBar";
import { findSheet } from "../../port/port";
import type { AssessedViewProps } from "../../state/view-props";
import { useReportWords } from "../../words/report";
import { LongList } from "../fields/LongList";

interface ChangedSinceProps extends Pick<AssessedViewProps, "assessed" | "pane"> {
  readonly seal: Seal;
  /** Whether the items are listed, not only counted. */
  readonly isListed: boolean;
  readonly setChanged: (changed: number) => void;
}

/**
 * The items that changed since sealing, each with a link to its cell [N2], and whether the seal is intact
 * [N3].
 */
export function ChangedSince({ assessed, pane, seal, isListed, setChanged }: ChangedSinceProps): JSX.Element {
  const { signOff: words } = useReportWords();
  const changed = React.useMemo(() => listChangedSince(assessed, seal), [assessed, seal]);
  React.useEffect(() => setChanged(changed.length), [changed, setChanged]);
  const [isSealIntact, setSealIntact] = React.useState(true);
  React.useEffect(() => {
    let isMounted = true;
    void isIntact(assessed, seal, hashText).then((intact) => isMounted && setSealIntact(intact));
    return () => {
      isMounted = false;
    };
  }, [assessed, seal]);
  return (
    <div className={styles.group}>
      <p>{words.sealed(seal.sealedOn, seal.sealedBy, countUnanswered(seal.items))}</p>
      {!isSealIntact && <MessageBar kind="error">{words.altered}</MessageBar>}
      <p>{changed.length === 0 ? words.unchanged : words.changed(changed.length, isListed)}</p>
      {isListed && changed.length > 0 && (
        <LongList items={changed} id="changed-list" label={words.changedSince} className={reportStyles.moved}>
          {(each) => {
            const { item, sheet, address } = each;
            const actual = sheet === null ? undefined : (findSheet(assessed, sheet) ?? sheet);
            return (
              <li key={item}>
                <span>
                  <strong>{words.item(each)}</strong> {actual === undefined ? words.gone : words.parts(each)}
                </span>
                {actual !== undefined && (
                  <button
                    type="button"
                    className={styles.linkButton}
                    aria-label={words.goTo(words.item(each))}
                    onClick={() => pane.show(actual, address)}
                  >
                    {words.place(actual, address)}
                  </button>
                )}
              </li>
            );
          }}
        </LongList>
      )}
    </div>
  );
}
