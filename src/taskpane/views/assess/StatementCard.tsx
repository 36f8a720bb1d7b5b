import * as React from "react";
import { MessageBar } from "../../notices/MessageBar";
import { isMarked, responseOf } from "../../../assessment/answers/marks";
import type { ResponseId } from "../../../checklist/checklist";
import type { AssessedViewProps } from "../../state/view-props";
import type { DraftTarget } from "../../state/drafts";
import { FaultBoundary } from "../../notices/FaultBoundary";
import { styles } from "../../look/styles";
import { useDrafts } from "../../state/use-drafts";
import { useKept } from "../../state/use-kept";
import { useWords } from "../../words";
import { ActionFields } from "./ActionFields";
import { nothingLooked, type Looked } from "./looked";
import { AnnexPrompts } from "./AnnexPrompts";
import { AnswerOptions } from "./AnswerOptions";
import { Answers } from "./Answers";
import { DraftField } from "../fields/DraftField";
import { Foot } from "./Foot";
import { Guidance } from "./Guidance";
import { LastTime } from "./LastTime";
import { OwnersAnswer } from "./OwnersAnswer";
import { useAssessKeys } from "./use-assess-keys";
import { useStatement } from "./use-statement";

const AllStatements = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: "all-statements" */ "./AllStatements")).AllStatements,
}));

/** The current statement with its response, evidence, action and guidance, or the list of all [P63]. */
export function StatementCard({ pane, assessed, content, wanted, open }: AssessedViewProps): JSX.Element {
  const {
    assess: words,
    shell: { notLive, loading },
  } = useWords();
  const { checklist, assessment } = assessed;
  const current = useStatement(pane, assessed, wanted);
  const { number } = current;
  const drafts = useDrafts();
  const view = React.useRef<HTMLDivElement>(null);
  const answers = React.useRef<HTMLDivElement>(null);
  const [announcement, announce] = React.useState("");
  const [showsMeanings, setShowsMeanings] = useKept("meanings", false);
  const [goesOn, setGoesOn] = useKept("goes-on", false);
  const [isListOpen, setListOpen] = React.useState(false);
  const [looked, look] = React.useState<Looked>(nothingLooked);
  /** Moves the focus to the answers, once they are drawn. */
  const focus = React.useRef(false);
  const keepFocus = (): void => answers.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
  React.useLayoutEffect(() => {
    if (focus.current) keepFocus();
    focus.current = false;
  });
  const goTo = (statement: number | undefined): void => {
    if (statement === undefined) return;
    focus.current = true;
    setListOpen(false);
    current.goTo(statement);
  };
  const section = checklist.sections.find(({ statements }) =>
    statements.some((statement) => statement.number === number),
  );
  const statement = section?.statements.find((entry) => entry.number === number);
  const answer = assessment.answers.find((entry) => entry.statement === number);

  const evidence: DraftTarget = { kind: "evidence", statement: number };
  const text = drafts.find(evidence)?.text ?? answer?.evidence ?? "";
  const write = async (response: ResponseId | null): Promise<void> => {
    const label = checklist.responses.find(({ id }) => id === response)?.label;
    const problem = await pane.write({ kind: "answer", statement: number, response });
    if (!problem) announce(label === undefined ? words.cleared(number) : words.chosen(number, label));
    else if (goesOn) current.goTo(number);
  };
  const respond = (response: ResponseId): void => {
    if (!answer?.place || isListOpen) return;
    void write(response);
    if (!goesOn) return;
    // Empty evidence is never skipped.
    if (isMarked(text)) goTo(current.nextOpen);
    else view.current?.querySelector("textarea")?.focus();
  };
  useAssessKeys(view, {
    respond,
    next: () => goTo(current.nextOpen),
    previous: () => goTo(current.previous),
    openList: () => setListOpen(true),
  });
  if (isListOpen)
    return (
      <div ref={view}>
        <React.Suspense fallback={<p className={styles.quiet}>{loading}</p>}>
          <AllStatements
            assessed={assessed}
            current={number}
            looked={looked}
            look={look}
            pick={goTo}
            close={() => {
              focus.current = true;
              setListOpen(false);
            }}
          />
        </React.Suspense>
      </div>
    );
  if (!section || !statement || !answer) return <p>{words.notHere}</p>;
  return (
    <div ref={view} className={styles.assess}>
      <div className={styles.assessBar}>
        <button type="button" onClick={() => setListOpen(true)}>
          <span aria-hidden="true">☰</span>
          <span>{words.list.title}</span>
        </button>
        <span title={section.title}>{section.title}</span>
        <button
          type="button"
          title={words.useSelected}
          aria-label={words.useSelected}
          onClick={current.goToSelected}
        >
          <svg
            viewBox="0 0 16 16"
            width="16"
            height="16"
            fill="none"
            stroke="currentColor"
            aria-hidden="true"
          >
            <path d="M1.5 2.5h13v11h-13zM1.5 6h13M1.5 10h13M5 2.5v11M6 8h7M10.5 6.5 13 8l-2.5 1.5" />
          </svg>
        </button>
      </div>
      {pane.isLive === false && <p className={styles.small}>{notLive}</p>}
      <UnsavedElsewhere number={number} goTo={goTo} annex={checklist.annex?.statements[0]} />
      <div className={styles.statementPlace}>
        <h2 className={styles.statement} id="statement-heading">
          <span className={styles.number}>{number}</span> {statement.text}
        </h2>
      </div>
      {section.footnote?.statements.includes(number) && (
        <p className={styles.small}>{section.footnote.text}</p>
      )}
      {answer.place ? (
        <>
          <LastTime
            key={section.id}
            pane={pane}
            assessed={assessed}
            section={section}
            answer={answer}
            keepFocus={keepFocus}
            confirm={(response) => {
              keepFocus();
              void write(response);
            }}
          />
          {answer.owners && <OwnersAnswer checklist={checklist} owners={answer.owners} />}
          <Answers
            checklist={checklist}
            answer={answer}
            writing={pane.writing}
            respond={respond}
            group={answers}
            showsMeanings={showsMeanings}
          />
          <div role="status" className={styles.hidden}>
            {announcement}
          </div>
          <div className={styles.evidence}>
            <DraftField
              key={number}
              target={evidence}
              label={checklist.headings.evidence}
              text={answer.evidence}
              rows={3}
              onDismiss={pane.dismiss}
            />
          </div>
        </>
      ) : (
        <MessageBar kind="warning">{words.notHere}</MessageBar>
      )}
      <Foot pane={pane} assessed={assessed} open={open} current={current} goTo={goTo} />
      {answer.place && (
        <AnswerOptions
          answer={answer}
          showsMeanings={showsMeanings}
          setShowsMeanings={setShowsMeanings}
          goesOn={goesOn}
          setGoesOn={setGoesOn}
          clear={() => {
            keepFocus();
            void write(null);
          }}
        />
      )}
      <div className={styles.rest}>
        <ActionFields key={`action ${number}`} pane={pane} assessed={assessed} answer={answer} />
        {checklist.annex?.statements.includes(number) && (
          <AnnexPrompts
            key={`annex ${number}`}
            pane={pane}
            assessed={assessed}
            annex={checklist.annex}
            statement={number}
            evidence={text}
            offer={(drafted) => {
              drafts.type(evidence, drafted, answer.evidence);
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
        <p className={styles.small}>{checklist.notice}</p>
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
      if (target.kind === "evidence" || target.kind === "action") return target.statement;
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
