import * as React from "react";
import { quoteMark } from "../../../../assessment/answers/marks";
import type { GivenBy, MergedRow } from "../../../../assessment/merging/merged-row";
import type { ResponseId } from "../../../../checklist/checklist";
import type { Assessed } from "../../../port/port";
import { shareStyles } from "../../../look/share";
import { styles } from "../../../look/styles";
import { useShareWords } from "../../../words/share";
import { ShortField } from "../../fields/ShortField";
import type { Decisions } from "./use-decisions";

interface DisputedRowProps {
  readonly row: MergedRow;
  readonly assessed: Assessed;
  readonly decisions: Decisions;
  readonly isChanged: boolean;
}

/** A disputed row: the responses given, and the decision. */
export function DisputedRow({ row, assessed, decisions, isChanged }: DisputedRowProps): JSX.Element {
  const { decide: words } = useShareWords();
  const { checklist } = assessed;
  const number = row.statement;
  const section = checklist.sections.find(({ statements }) =>
    statements.some((statement) => statement.number === number),
  );
  const text = section?.statements.find((statement) => statement.number === number)?.text;
  const decision = decisions.decisions.find(({ statement }) => statement === number);
  const labelOf = (response: ResponseId | null): string =>
    checklist.responses.find(({ id }) => id === response)?.label ?? words.unanswered;
  const textOf = ({ response, refused }: GivenBy): string => {
    if (refused === null) return labelOf(response);
    const likely = response === null ? "" : labelOf(response);
    return words.refused(quoteMark(refused.text), labelOf(refused.response), likely);
  };
  return (
    <article className={styles.card} aria-labelledby={`disputed-${number}`}>
      <div>
        <p className={styles.small}>{section?.title}</p>
        <h4 className={styles.statement} id={`disputed-${number}`}>
          <span className={styles.number}>{number}</span> <span>{text}</span>
        </h4>
      </div>
      {isChanged && <span className={shareStyles.changed}>{words.changedTag}</span>}
      <GivenResponse
        who={words.yours}
        {...(row.alsoGivenBy.length === 0 ? {} : { when: words.givenBy(row.alsoGivenBy.join(", ")) })}
        response={labelOf(row.before.response)}
        evidence={row.before.evidence}
      />
      {row.answers.map((given, index) => (
        <GivenResponse
          key={index}
          who={given.copy.contributor}
          {...(given.copy.savedAt === "" ? {} : { when: words.saved(given.copy.savedAt) })}
          response={textOf(given)}
          evidence={given.evidence}
        />
      ))}
      <fieldset className={styles.fieldset}>
        <legend>{words.choose(number)}</legend>
        <div className={shareStyles.responses}>
          {checklist.responses.map(({ id, label }) => (
            <label key={id} className={decision?.response === id ? styles.answerChosen : ""}>
              <input
                type="radio"
                name={`decision-${number}`}
                checked={decision?.response === id}
                onChange={() => decisions.decide(number, id)}
              />
              <span>{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {decision && (
        <ShortField
          label={words.why}
          value={decision.why}
          onChange={(why) => decisions.explain(number, why)}
        />
      )}
    </article>
  );
}

interface GivenResponseProps {
  readonly who: string;
  readonly when?: string;
  readonly response: string;
  readonly evidence: string;
}

function GivenResponse({ who, when, response, evidence }: GivenResponseProps): JSX.Element {
  return (
    <div className={shareStyles.given}>
      <p>
        <span className={styles.quiet}>{who}</span>
        <strong>{response}</strong>
        {when !== undefined && <span className={styles.small}>{when}</span>}
      </p>
      {evidence.trim() !== "" && <blockquote className={styles.quote}>{evidence}</blockquote>}
    </div>
  );
}
