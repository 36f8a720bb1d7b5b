import * as React from "react";
import { validatorIds, type SignOff as SignOffRecords } from "../../../assessment/answers/board-records";
import { signOffSheet } from "../../../workbook/form/layout";
import { useReportWords } from "../../words/report";
import { ShortField } from "../fields/ShortField";
import { ReportPart, Outcome, useReport } from "./ReportPart";
import { Start } from "../fields/Start";
import { SealButton } from "./SealButton";
import type { AssessedViewProps } from "../../state/view-props";

/** All that compares a seal with the workbook, which only a sealed workbook needs. */
const ChangedSince = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: "changed-since" */ "./ChangedSince")).ChangedSince,
}));

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
      {signOff?.seal && (
        <React.Suspense fallback={null}>
          <ChangedSince {...props} seal={signOff.seal} />
        </React.Suspense>
      )}
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
