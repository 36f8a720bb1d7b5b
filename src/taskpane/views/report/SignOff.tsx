import * as React from "react";
import type { Seal } from "../../../assessment/answers/board-records";
import { signOffSheet } from "../../../workbook/form/layout";
import { isIntact, listChangedSince } from "../../../workbook/board/verify-seal";
import { hashText } from "../../files/hash-text";
import { reportStyles } from "../../look/report";
import { findSheet } from "../../port/port";
import { styles } from "../../look/styles";
import { useReportWords } from "../../words/report";
import { LongList } from "../fields/LongList";
import { ShortField } from "../fields/ShortField";
import { ReportPart, Outcome, Start, useReport } from "./ReportPart";
import type { AssessedViewProps } from "../../state/view-props";

/** The Sign-off sheet, the seal, and the changes since sealing. */
export function SignOff(props: AssessedViewProps): JSX.Element {
  const { signOff: words } = useReportWords();
  const { done, report } = useReport(props);
  const { assessment } = props.assessed;
  const { signOff } = assessment.boardRecords;
  const [by, setBy] = React.useState<string>();
  const sealedBy = by ?? assessment.details.accountableManager;
  return (
    <ReportPart {...props} id="sign-off" title={words.title} lead={words.lead} sheet={signOffSheet}>
      {signOff === null && (
        <Start pane={props.pane} text={words.open} onClick={() => report({ kind: "sign-off" })} isSecond />
      )}
      {signOff?.seal && <ChangedSince {...props} seal={signOff.seal} />}
      <ShortField label={words.by} value={sealedBy} onChange={setBy} />
      <Start
        pane={props.pane}
        text={signOff?.seal ? words.again : words.start}
        onClick={() => report({ kind: "seal", sealedBy })}
      />
      <Outcome>
        {done?.kind === "seal"
          ? words.done(done.items, done.hash)
          : done?.kind === "sign-off"
            ? words.opened
            : undefined}
      </Outcome>
    </ReportPart>
  );
}

/**
 * The items that changed since sealing, each with a link to its cell [N2], and whether the seal is intact
 * [N3].
 */
function ChangedSince({ assessed, pane, seal }: AssessedViewProps & { readonly seal: Seal }): JSX.Element {
  const { signOff: words } = useReportWords();
  const changed = React.useMemo(() => listChangedSince(assessed, seal), [assessed, seal]);
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
      <p>{words.sealed(seal.sealedOn, seal.sealedBy)}</p>
      {!isSealIntact && <Outcome isWarning>{words.altered}</Outcome>}
      <p>{changed.length === 0 ? words.unchanged : words.changed(changed.length)}</p>
      <LongList items={changed} id="changed-list" label={words.changedSince} className={reportStyles.moved}>
        {({ item, sheet, address, parts }) => {
          const actual = sheet === null ? undefined : (findSheet(assessed, sheet) ?? sheet);
          return (
            <li key={item}>
              <span>
                <strong>{words.item(item)}</strong>{" "}
                {actual === undefined ? words.gone : parts.map((part) => words.parts[part]).join(", ")}
              </span>
              {actual !== undefined && (
                <button
                  type="button"
                  className={styles.linkButton}
                  aria-label={words.goTo(words.item(item))}
                  onClick={() => pane.show(actual, address)}
                >
                  {words.place(actual, address)}
                </button>
              )}
            </li>
          );
        }}
      </LongList>
    </div>
  );
}
