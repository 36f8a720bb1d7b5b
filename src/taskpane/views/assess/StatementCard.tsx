import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import { MessageBar } from "../../notices/MessageBar";
import { responseOf } from "../../../assessment/answers/marks";
import { responseIds, type ResponseId } from "../../../checklist/checklist";
import type { ViewProps } from "../../state/view-props";
import type { Assessed } from "../../port/port";
import type { DraftTarget } from "../../state/drafts";
import { FaultBoundary } from "../../notices/FaultBoundary";
import { ProblemBar } from "../../notices/ProblemBar";
import { styles } from "../../look/styles";
import { useDrafts } from "../../state/use-drafts";
import { useWords } from "../../words";
import { AnnexPrompts } from "./AnnexPrompts";
import { AnswerButtons } from "./AnswerButtons";
import { isTyping } from "../fields/is-typing";
import { DraftField } from "../fields/DraftField";
import { Guidance } from "./Guidance";
import { LastTime } from "./LastTime";
import { OwnersAnswer } from "./OwnersAnswer";
import { StatementPicker } from "./StatementPicker";
import { useStatement } from "./use-statement";

interface StatementCardProps extends ViewProps {
  readonly assessed: Assessed;
}

/** The current statement with its response, evidence and guidance. */
export function StatementCard({ pane, assessed, content, wanted }: StatementCardProps): JSX.Element {
  const {
    assess: words,
    shell: { notLive },
  } = useWords();
  const { checklist, assessment, results } = assessed;
  const current = useStatement(pane, assessed, wanted);
  const { number, goTo } = current;
  const drafts = useDrafts();
  const answers = React.useRef<HTMLDivElement>(null);
  const [announcement, announce] = React.useState("");
  const section = checklist.sections.find(({ statements }) =>
    statements.some((statement) => statement.number === number),
  );
  const statement = section?.statements.find((entry) => entry.number === number);
  const answer = assessment.answers.find((entry) => entry.statement === number);
  if (!section || !statement || !answer) return <p>{words.notHere}</p>;

  const evidence: DraftTarget = { kind: "evidence", statement: number };
  const respond = (response: ResponseId | null): void => {
    const label = checklist.responses.find(({ id }) => id === response)?.label;
    void pane.write({ kind: "answer", statement: number, response }).then((problem) => {
      if (!problem) announce(label === undefined ? words.cleared(number) : words.chosen(number, label));
    });
  };
  /** For a button that disappears when it is chosen. */
  const keepFocus = (): void => answers.current?.querySelector("button")?.focus();
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const response = responseIds[Number(event.key) - 1];
    if (!response || event.repeat || event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target))
      return;
    event.preventDefault();
    respond(response);
  };

  return (
    <div className={styles.group} onKeyDown={onKeyDown} tabIndex={-1}>
      <div className={styles.spread}>
        <StatementPicker checklist={checklist} assessment={assessment} number={number} goTo={goTo} />
        <span className={styles.count}>
          {words.progress(results.overall.answered, results.overall.statements)}
        </span>
      </div>
      {pane.isLive === false && <p className={styles.small}>{notLive}</p>}
      <UnsavedElsewhere number={number} goTo={goTo} annex={checklist.annex?.statements[0]} />
      <div>
        <button type="button" className={styles.linkButton} onClick={current.goToSelected}>
          {words.useSelected}
        </button>
      </div>
      <section className={styles.group} aria-labelledby="statement-heading">
        <p className={styles.small}>{section.title}</p>
        <h2 className={styles.statement} id="statement-heading">
          <span className={styles.number}>{number}</span> {statement.text}
        </h2>
        {section.footnote?.statements.includes(number) && (
          <p className={styles.small}>{section.footnote.text}</p>
        )}
        {answer.place ? (
          <>
            <LastTime
              checklist={checklist}
              answer={answer}
              confirm={(response) => {
                keepFocus();
                respond(response);
              }}
            />
            {answer.owners && <OwnersAnswer checklist={checklist} owners={answer.owners} />}
            <AnswerButtons
              checklist={checklist}
              answer={answer}
              writing={pane.writing}
              respond={respond}
              group={answers}
              clear={() => {
                keepFocus();
                respond(null);
              }}
            />
            <div role="status" className={styles.hidden}>
              {announcement}
            </div>
            <div className={styles.buttons}>
              <DefaultButton
                text={words.previous}
                disabled={current.previous === undefined}
                allowDisabledFocus
                onClick={() => current.previous !== undefined && goTo(current.previous)}
              />
              <DefaultButton
                text={words.next}
                disabled={current.next === undefined}
                allowDisabledFocus
                onClick={() => current.next !== undefined && goTo(current.next)}
              />
              <PrimaryButton
                text={words.nextOpen}
                disabled={current.nextOpen === undefined}
                allowDisabledFocus
                onClick={() => current.nextOpen !== undefined && goTo(current.nextOpen)}
              />
            </div>
            {results.overall.answered === results.overall.statements && (
              <p className={styles.small}>✓ {words.allAnswered}</p>
            )}
            <DraftField
              key={number}
              target={evidence}
              label={checklist.headings.evidence}
              text={answer.evidence}
              rows={4}
              onDismiss={pane.dismiss}
            />
          </>
        ) : (
          <MessageBar kind="warning">{words.notHere}</MessageBar>
        )}
      </section>
      {checklist.annex?.statements.includes(number) && (
        <AnnexPrompts
          key={number}
          pane={pane}
          assessed={assessed}
          annex={checklist.annex}
          statement={number}
          evidence={drafts.find(evidence)?.text ?? answer.evidence}
          offer={(text) => {
            drafts.type(evidence, text, answer.evidence);
            drafts.leave(evidence);
          }}
        />
      )}
      <FaultBoundary>
        <Guidance
          content={content}
          checklist={checklist}
          statement={number}
          response={responseOf(checklist, answer)}
        />
      </FaultBoundary>
      <div className={styles.notices}>
        <ProblemBar problem={pane.problem} onDismiss={pane.dismiss} />
      </div>
    </div>
  );
}

interface UnsavedElsewhereProps {
  /** The current statement. */
  readonly number: number;
  readonly goTo: (number: number) => void;
  /** The statement that shows the annex prompts. */
  readonly annex: number | undefined;
}

/** Links to other statements with text that could not be saved. */
function UnsavedElsewhere({ number, goTo, annex }: UnsavedElsewhereProps): JSX.Element | null {
  const { assess: words } = useWords();
  const statements = useDrafts()
    .listFailed()
    .flatMap(({ target }) => {
      if (target.kind === "evidence") return target.statement;
      return target.kind === "prompt" && annex !== undefined ? annex : [];
    });
  const others = [...new Set(statements)].filter((statement) => statement !== number);
  if (others.length === 0) return null;
  return (
    <div className={styles.conflict} role="status">
      <p>{words.unsavedElsewhere}</p>
      <div className={styles.buttons}>
        {others.map((statement) => (
          <button key={statement} type="button" className={styles.fix} onClick={() => goTo(statement)}>
            {words.statement(statement)}
          </button>
        ))}
      </div>
    </div>
  );
}
