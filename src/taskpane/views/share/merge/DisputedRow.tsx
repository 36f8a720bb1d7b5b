import * as React from "react";
import type { GivenBy, MergedRow } from "../../../../assessment/merging/merged-row";
import type { ResponseId } from "../../../../checklist/checklist";
import type { Assessed } from "../../../port/port";
import { shareStyles } from "../../../look/share";
import { styles } from "../../../look/styles";
import { useReturnedWords } from "../../../words/returned";
import { ShortField } from "../../fields/ShortField";
import type { FileOf } from "./name-files";
import type { Decisions } from "./use-decisions";

interface DisputedRowProps {
  readonly row: MergedRow;
  readonly assessed: Assessed;
  readonly decisions: Decisions;
  readonly isChanged: boolean;
  /** The name of a copy's file, where the person's name is not enough. */
  readonly unclearFile: FileOf;
}

/** A disputed row: the responses given, and the decision. */
export function DisputedRow({
  row,
  assessed,
  decisions,
  isChanged,
  unclearFile,
}: DisputedRowProps): JSX.Element {
  const { decide: words, person, saved } = useReturnedWords();
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
    return words.refused(refused, labelOf, response === null ? "" : labelOf(response));
  };
  const choices = [
    ...checklist.responses.map(({ id, label }) => [id, label] as const),
    [null, words.keep] as const,
  ];
  return (
    <article className={styles.card} aria-labelledby={`disputed-${number}`}>
      <div>
        <p className={styles.small}>{section?.title}</p>
        <h4 className={styles.strong} id={`disputed-${number}`}>
          <span className={styles.number}>{number}</span> {text}
        </h4>
      </div>
      {isChanged && <span className={shareStyles.changed}>{words.changedTag}</span>}
      <GivenResponse
        who={words.yours}
        notes={row.alsoGivenBy.length === 0 ? [] : [words.givenBy(row.alsoGivenBy.join(", "))]}
        response={labelOf(row.before.response)}
        evidence={row.before.evidence}
      />
      {row.answers.map((given, index) => (
        <GivenResponse
          key={index}
          who={person(given.copy.contributor, unclearFile(given.copy))}
          notes={[
            ...(given.copy.savedAt === "" ? [] : [saved(given.copy.savedAt)]),
            ...(given.isAsked ? [] : [words.notAsked]),
          ]}
          response={textOf(given)}
          evidence={given.evidence}
        />
      ))}
      <fieldset className={styles.fieldset}>
        <legend>{words.choose(number)}</legend>
        <div className={shareStyles.responses}>
          {choices.map(([response, label]) => {
            const isChosen = decision?.response === response;
            return (
              <label key={label} className={isChosen ? styles.answerChosen : ""}>
                <input
                  type="radio"
                  name={`decision-${number}`}
                  checked={isChosen}
                  onChange={() => decisions.decide(number, response)}
                />
                <span>{label}</span>
              </label>
            );
          })}
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
  readonly notes: readonly string[];
  readonly response: string;
  readonly evidence: string;
}

function GivenResponse({ who, notes, response, evidence }: GivenResponseProps): JSX.Element {
  return (
    <div className={shareStyles.given}>
      <p>
        <span className={styles.quiet}>{who}</span>
        <strong>{response}</strong>
      </p>
      {notes.map((note) => (
        <p key={note} className={styles.small}>
          {note}
        </p>
      ))}
      {evidence.trim() !== "" && (
        <blockquote className={styles.quote} tabIndex={0}>
          {evidence}
        </blockquote>
      )}
    </div>
  );
}
