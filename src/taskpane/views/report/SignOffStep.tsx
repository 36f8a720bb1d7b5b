import * as React from "react";
import { validatorIds, type SignOff } from "../../../assessment/answers/board-records";
import { signOffSheet } from "../../../workbook/form/layout";
import { useReportWords } from "../../words/report";
import { AskFirst } from "../fields/AskFirst";
import { ShortField } from "../fields/ShortField";
import { Start } from "../fields/Start";
import type { BoardStepProps } from "./BoardSteps";
import { GoTo } from "./GoTo";
import { Outcome } from "./Outcome";
import { Step } from "./Step";

/** All that compares a seal with the workbook, which only a sealed workbook needs. */
const ChangedSince = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: "changed-since" */ "./ChangedSince")).ChangedSince,
}));

/** The Sign-off sheet, the seal, and the changes since sealing. */
export function SignOffStep(props: BoardStepProps): JSX.Element {
  const { signOff: words, board: boardWords, goBack } = useReportWords();
  const { assessed, pane, facts, step, reporting, changed, setChanged } = props;
  const { done, report } = reporting;
  const { assessment, results } = assessed;
  const { signOff } = assessment.boardRecords;
  const [by, setBy] = React.useState<string>();
  const sealedBy = by ?? assessment.details.assessor;
  const { unanswered } = results.overall.counts;
  const seal = signOff?.seal;
  return (
    <Step
      {...step}
      title={words.title}
      note={
        seal ? (
          <React.Suspense fallback={null}>
            <ChangedSince {...{ assessed, pane, seal, setChanged }} isListed={step.isOpen} />
          </React.Suspense>
        ) : (
          words.lead
        )
      }
      outcome={
        <Outcome>
          {done?.kind === "seal" && changed === 0
            ? `${words.done(done.items, done.hash)} ${goBack}`
            : done?.kind === "sign-off"
              ? `${words.opened} ${goBack}`
              : undefined}
        </Outcome>
      }
    >
      {signOff ? (
        <Validated validations={signOff.validations} />
      ) : (
        <Start pane={pane} text={words.open} onClick={() => report({ kind: "sign-off" })} isSecond />
      )}
      <AskFirst
        start={seal ? words.again : words.start}
        doubts={[
          ...(unanswered > 0 ? [words.unanswered(unanswered)] : []),
          ...boardWords.doubts(facts.board),
        ]}
        question={unanswered > 0 ? words.ask(unanswered) : words.askAnyway}
        yes={words.confirm}
        no={words.cancel}
        isBusy={pane.busy !== undefined}
        isSecond={step.isDone}
        go={() => report({ kind: "seal", sealedBy, ...(unanswered > 0 && { allowsUnanswered: true }) })}
      >
        <ShortField label={words.by} value={sealedBy} onChange={setBy} />
      </AskFirst>
      <GoTo {...props} sheet={signOffSheet} />
    </Step>
  );
}

/** Who validated the assessment, and when. */
function Validated({ validations }: Pick<SignOff, "validations">): JSX.Element {
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
