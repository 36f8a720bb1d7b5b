import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import type { Contributor } from "../../../../assessment/answers/circulation";
import {
  decideByOnlyAsked,
  decideCautiously,
  listUndecided,
  type Decision,
} from "../../../../assessment/merging/decisions";
import type { Merge } from "../../../../assessment/merging/merge";
import { styles } from "../../../look/styles";
import { useReturnedWords } from "../../../words/returned";
import { ShortField } from "../../fields/ShortField";
import { countUndecided, type Decisions } from "./use-decisions";

interface BulkDecisionsProps {
  readonly merge: Merge;
  readonly decisions: Decisions;
  readonly register: readonly Contributor[];
  /** Adds the texts of a person's plain copy of the workbook to the evidence. */
  readonly addPlainTexts: (person: string) => void;
}

/** Who decides, and the decisions for several rows at once [J10]. */
export function BulkDecisions(props: BulkDecisionsProps): JSX.Element {
  const { merge, decisions, register, addPlainTexts } = props;
  const { decide: words } = useReturnedWords();
  const left = countUndecided(merge, decisions);
  const status = React.useRef<HTMLParagraphElement>(null);
  const by = decisions.by.trim();
  const byOnlyAsked = (person?: string): readonly Decision[] =>
    decideByOnlyAsked(merge, decisions.decisions, register, by, person);
  const people = listPeople(merge, decisions.decisions)
    .map((name) => ({ name, rows: byOnlyAsked(name).length }))
    .filter(({ rows }) => rows > 0);
  const isSeveral = merge.rows.filter(({ outcome }) => outcome === "disputed").length > 1;
  const cautious = isSeveral ? decideCautiously(merge, decisions.decisions, by).length : 0;
  // The button may disappear, so the focus goes to what is left to decide.
  const use = (decide: () => void) => (): void => {
    decide();
    status.current?.focus();
  };
  return (
    <>
      <DecidedBy decisions={decisions} />
      <p role="status" tabIndex={-1} ref={status}>
        {left === 0 ? words.allDecided : words.left(left)}
      </p>
      {(people.length > 0 || cautious > 0) && (
        <div className={styles.group} role="group" aria-label={words.several}>
          <p className={styles.term}>{words.several}</p>
          {people.length > 1 && (
            <div>
              <DefaultButton
                text={words.onlyAsked(byOnlyAsked().length)}
                onClick={use(() => decisions.decideByOnlyAsked(undefined))}
              />
            </div>
          )}
          {people.map(({ name, rows }) => (
            <div key={name}>
              <DefaultButton
                text={words.onlyAskedOf(name, rows)}
                onClick={use(() => {
                  decisions.decideByOnlyAsked(name);
                  addPlainTexts(name);
                })}
              />
            </div>
          ))}
          {cautious > 0 && (
            <>
              <div>
                <DefaultButton
                  text={words.cautious(cautious)}
                  onClick={use(() => decisions.decideCautiously())}
                />
              </div>
              <p className={styles.small}>{words.cautiousNote}</p>
            </>
          )}
        </div>
      )}
    </>
  );
}

export function DecidedBy({ decisions }: Pick<BulkDecisionsProps, "decisions">): JSX.Element {
  const { decide: words } = useReturnedWords();
  return (
    <ShortField
      label={words.by}
      description={words.byHint}
      value={decisions.by}
      {...(decisions.by.trim() === "" ? { errorMessage: words.byMissing } : {})}
      onChange={decisions.setBy}
    />
  );
}

/** The people whose new responses are in the undecided rows. */
function listPeople(merge: Merge, decided: readonly Decision[]): readonly string[] {
  const given = listUndecided(merge, decided).flatMap(({ answers }) => answers.filter(({ isNew }) => isNew));
  return [...new Set(given.map(({ copy }) => copy.contributor))];
}
