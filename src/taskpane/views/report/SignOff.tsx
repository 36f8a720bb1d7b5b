import * as React from "react";
import {
  validatorIds,
  type Seal,
  type SignOff as SignOffRecords,
} from "../../../assessment/answers/board-records";
import { signOffSheet } from "../../../workbook/form/layout";
import { countUnanswered } from "../../../workbook/sealing/seal-items";
import { isIntact, listChangedSince } from "../../../workbook/board/verify-seal";
import { hashText } from "../../files/hash-text";
import { reportStyles } from "../../look/report";
import { findSheet } from "../../port/port";
import { styles } from "../../look/styles";
import { useReportWords } from "../../words/report";
import { LongList } from "../fields/LongList";
import { ShortField } from "../fields/ShortField";
import { ReportPart, Outcome, Start, useReport } from "./ReportPart";
import { SealButton } from "./SealButton";
import type { AssessedViewProps } from "../../state/view-props";

/** The Sign-off sheet, the seal, and the changes since sealing. */
export function SignOff(props: AssessedViewProps): JSX.Element {
  const { signOff: words } = useReportWords();
  const { done, report } = useReport(props);
  const { assessment } = props.assessed;
  const { signOff } = assessment.boardRecords;
  const [by, setBy] = React.useState<string>();
  const sealedBy = by ?? assessment.details.assessor;
  return (
    <ReportPart {...props} id="sign-off" title={words.title} lead={words.lead} sheet={signOffSheet}>
      {signOff === null && (
        <Start pane={props.pane} text={words.open} onClick={() => report({ kind: "sign-off" })} isSecond />
      )}
      {signOff && <Validated validations={signOff.validations} />}
      {signOff?.seal && <ChangedSince {...props} seal={signOff.seal} />}
      <ShortField label={words.by} value={sealedBy} onChange={setBy} />
      <SealButton
        pane={props.pane}
        text={signOff?.seal ? words.again : words.start}
        unanswered={props.assessed.results.overall.counts.unanswered}
        seal={(allowsUnanswered) =>
          void report({ kind: "seal", sealedBy, ...(allowsUnanswered && { allowsUnanswered }) })
        }
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

/** Who validated the assessment, and when. */
function Validated({ validations }: Pick<SignOffRecords, "validations">): JSX.Element {
  const { signOff: words } = useReportWords();
  const named = validatorIds.filter((id) => validations[id].name !== "");
  if (named.length === 0) return <p>{words.notValidated}</p>;
  return (
    <div>
      {named.map((id) => (
        <p key={id}>{words.validated(id, validations[id].name, validations[id].on)}</p>
      ))}
    </div>
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
      <p>{words.sealed(seal.sealedOn, seal.sealedBy, countUnanswered(seal.items))}</p>
      {!isSealIntact && <Outcome isWarning>{words.altered}</Outcome>}
      <p>{changed.length === 0 ? words.unchanged : words.changed(changed.length)}</p>
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
    </div>
  );
}
