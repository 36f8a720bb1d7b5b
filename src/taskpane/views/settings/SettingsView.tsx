import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import { capIds, type Rule } from "../../../assessment/answers/assessment";
import { standardRule } from "../../../assessment/answers/standard-rule";
import { scoreAssessment } from "../../../assessment/scoring/score";
import { settingsSheet } from "../../../workbook/form/layout";
import { NeedsAssessment } from "../../notices/NeedsAssessment";
import { findSheet, type Assessed } from "../../port/port";
import type { AssessedViewProps, ViewProps } from "../../state/view-props";
import { styles } from "../../look/styles";
import { useResultWords } from "../../words/results";
import { BeforeAfter } from "../results/scores/BeforeAfter";
import { KeyStatements } from "./KeyStatements";
import { NumberFields } from "./NumberFields";
import { draftRule, isSameRule, touchAll, untouched, type RuleDraft, type Touched } from "./rule-draft";
import { Choice } from "../fields/Choice";

/** The scoring rule, opened from More and from Results [P60]. */
export function SettingsView(props: ViewProps): JSX.Element | null {
  const { settings } = useResultWords();
  return (
    <NeedsAssessment title={settings.title} pane={props.pane} open={props.open}>
      {(assessed) => <Settings {...props} assessed={assessed} />}
    </NeedsAssessment>
  );
}

/** The effect of a change is shown before it is applied [P5]; fields that were not edited follow the sheet. */
function Settings({ pane, assessed }: AssessedViewProps): JSX.Element {
  const words = useResultWords();
  const { settings } = words;
  const { checklist, assessment } = assessed;
  const [touched, setTouched] = React.useState(untouched);
  const draft = draftRule(checklist, assessment.rule, touched);
  const { wanted, outcome, expect, forget } = useApplied(assessment.rule);
  const isApplying = pane.writing.some(({ kind }) => kind === "rule");
  const sheet = findSheet(assessed, settingsSheet);
  const isChanged = draft.rule === undefined || !isSameRule(draft.rule, assessment.rule);
  const canApply = draft.rule !== undefined && isChanged && sheet !== undefined && !isApplying;

  const touch = (change: (before: Touched) => Touched): void => {
    forget();
    setTouched(change);
  };
  const apply = async (rule: Rule): Promise<void> => {
    const problem = await pane.write({ kind: "rule", rule, base: assessment.rule });
    if (problem) return;
    setTouched(untouched);
    expect(rule);
  };
  const status = isApplying ? settings.applying : wanted && settings[outcome];
  return (
    <>
      <h2 className={styles.heading}>{settings.title}</h2>
      <p className={styles.small}>{settings.lead}</p>
      {sheet === undefined && <p className={styles.problem}>{settings.problem(settings.noSheet)}</p>}
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (canApply && draft.rule) void apply(draft.rule);
        }}
      >
        {/* Disabled while the rule is written: edits would be lost. */}
        <fieldset className={styles.fieldset} disabled={isApplying} aria-label={settings.title}>
          <NumberFields
            checklist={checklist}
            draft={draft}
            onChange={(field, text) =>
              touch((before) => ({ ...before, numbers: { ...before.numbers, [field]: text } }))
            }
          />
          <fieldset className={styles.fieldset}>
            <legend>{settings.caps.title}</legend>
            {capIds.map((cap) => (
              <Choice
                key={cap}
                role="switch"
                checked={draft.caps[cap]}
                choose={(isOn) => touch((before) => ({ ...before, caps: { ...before.caps, [cap]: isOn } }))}
              >
                {settings.caps[cap]}
              </Choice>
            ))}
          </fieldset>
          <KeyStatements
            checklist={checklist}
            chosen={draft.keyStatements}
            onChange={(number, isKey) =>
              touch((before) => ({ ...before, keys: { ...before.keys, [number]: isKey } }))
            }
          />
        </fieldset>
        <Differences assessed={assessed} draft={draft} isChanged={isChanged} />
        <Effect assessed={assessed} draft={draft} isChanged={isChanged} />
        <div className={styles.buttons}>
          <PrimaryButton type="submit" text={settings.apply} disabled={!canApply} allowDisabledFocus />
          <DefaultButton
            text={settings.undo}
            onClick={() => touch(() => untouched)}
            disabled={!isChanged || isApplying}
            allowDisabledFocus
          />
        </div>
        <div className={styles.spread}>
          <button
            type="button"
            className={styles.linkButton}
            aria-disabled={isApplying}
            onClick={() => !isApplying && touch(() => touchAll(checklist, standardRule(checklist)))}
          >
            {settings.standard}
          </button>
          {sheet !== undefined && (
            <button type="button" className={styles.linkButton} onClick={() => pane.show(sheet, null)}>
              {settings.toSheet}
            </button>
          )}
        </div>
        <div role="status" className={styles.quiet}>
          {status}
        </div>
      </form>
    </>
  );
}

/**
 * Whether an applied rule is now the current one: a setting whose label is missing from the sheet is not
 * saved.
 */
function useApplied(inForce: Rule) {
  const [wanted, setWanted] = React.useState<Rule>();
  const [outcome, setOutcome] = React.useState<"applied" | "appliedPartly">("applied");
  const latest = React.useRef(inForce);
  latest.current = inForce;
  React.useEffect(() => {
    if (wanted) setOutcome(isSameRule(wanted, latest.current) ? "applied" : "appliedPartly");
  }, [wanted]);
  return { wanted, outcome, expect: setWanted, forget: () => setWanted(undefined) };
}

interface DraftProps {
  readonly assessed: Assessed;
  readonly draft: RuleDraft;
  readonly isChanged: boolean;
}

/** The differences from the standard rule, now and with the changes in the form. */
function Differences({ assessed, draft, isChanged }: DraftProps): JSX.Element {
  const words = useResultWords();
  const { settings } = words;
  const { checklist, assessment } = assessed;
  return (
    <dl className={styles.details}>
      <dt>{settings.inForce}</dt>
      <dd>{words.ruleDifference(assessment.rule, checklist)}</dd>
      {isChanged && draft.rule && (
        <>
          <dt>{settings.draft}</dt>
          <dd>{words.ruleDifference(draft.rule, checklist)}</dd>
        </>
      )}
    </dl>
  );
}

function Effect({ assessed, draft, isChanged }: DraftProps): JSX.Element {
  const { settings } = useResultWords();
  const { checklist, assessment, results } = assessed;
  const { rule } = draft;
  return (
    <>
      <h3 className={styles.term}>{settings.effect}</h3>
      {!rule ? (
        <p>{settings.fixFirst}</p>
      ) : !isChanged ? (
        <p className={styles.small}>{settings.unchanged}</p>
      ) : (
        <BeforeAfter
          before={results}
          after={scoreAssessment(checklist, { ...assessment, rule })}
          then={settings.then}
        />
      )}
    </>
  );
}
