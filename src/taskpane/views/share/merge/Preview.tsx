import * as React from "react";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import type { ReturnedCopy } from "../../../../assessment/answers/circulation";
import type { Checklist, ResponseId } from "../../../../checklist/checklist";
import { shareStyles } from "../../../look/share";
import { styles } from "../../../look/styles";
import { wrapping } from "../../../look/wrapping";
import { useReturnedWords } from "../../../words/returned";
import type { PromptChange, RowChange, Source } from "./list-changes";

export interface PreviewProps {
  /** The rows that are not listed with one's own answers. */
  readonly rows: readonly RowChange[];
  readonly prompts: readonly PromptChange[];
  /** The number of rows that change. */
  readonly count: number;
  /** The number of one's own answers that are replaced. */
  readonly replaced: number;
  readonly checklist: Checklist;
  readonly decidedBy: string;
  readonly decisions: number;
  /** The number of files that are merged; none if only open disputes are decided. */
  readonly files: number;
  /** The number of rows still to decide. */
  readonly undecided: number;
  /** The name of a copy's file. */
  readonly fileOf: (copy: ReturnedCopy) => string;
  readonly isBusy: boolean;
  readonly apply: () => void;
}

/** The number of rows that are shown at once; more are folded [P83]. */
const most = 5;

/** Exactly what will change, with the button to merge. */
export function Preview(props: PreviewProps): JSX.Element {
  const { rows, prompts, count, replaced, decidedBy, decisions, files, undecided, fileOf, isBusy, apply } =
    props;
  const { preview: words, decide } = useReturnedWords();
  const isNameless = decidedBy.trim() === "" && decisions > 0;
  const isIdle = files === 0 && decisions === 0;
  const listed = rows.length + prompts.length;
  const list = (
    <ul className={styles.list}>
      {rows.map((change) => (
        <RowItem key={change.statement} change={change} {...props} />
      ))}
      {prompts.map(({ prompt, answer, evidence, bearsOn, from, left }) => (
        <li key={prompt} className={`${shareStyles.item} ${shareStyles.neutral}`}>
          <strong>{words.prompt(prompt)}</strong>
          <Added label={words.answer} text={answer} />
          <Added label={words.evidence} text={evidence} />
          {bearsOn !== null && <p>{words.bearsOn(bearsOn)}</p>}
          <Sources sources={from} fileOf={fileOf} />
          {left.length > 0 && <p className={styles.problem}>{words.inLog(left.join(", "))}</p>}
        </li>
      ))}
    </ul>
  );
  return (
    <section className={styles.group} aria-labelledby="preview-heading">
      <h3 className={styles.subheading} id="preview-heading">
        {words.title}
      </h3>
      {count === 0 && <p>{files > 0 ? words.none : isIdle ? words.noneDecided : words.kept}</p>}
      {listed > most ? (
        <details>
          <summary>{words.rows(listed)}</summary>
          {list}
        </details>
      ) : (
        list
      )}
      {isNameless && <p className={styles.problem}>{decide.byMissing}</p>}
      {undecided > 0 && !isIdle && <p className={styles.small}>{words.later}</p>}
      <p className={styles.small}>{words.undo}</p>
      <div>
        <PrimaryButton
          styles={wrapping}
          text={
            files > 0 ? words.apply(count, replaced, undecided) : words.applyDecisions(decisions, undecided)
          }
          onClick={apply}
          disabled={isIdle || isNameless || isBusy}
          allowDisabledFocus
        />
      </div>
    </section>
  );
}

interface RowItemProps extends Pick<PreviewProps, "checklist" | "decidedBy" | "fileOf"> {
  readonly change: RowChange;
  readonly children?: React.ReactNode;
}

/** What a merge changes in the row of a statement. */
export function RowItem({ change, checklist, decidedBy, fileOf, children }: RowItemProps): JSX.Element {
  const { preview: words } = useReturnedWords();
  const { statement, response, evidence, evidenceFrom, left } = change;
  const labelOf = (id: ResponseId | null): string =>
    checklist.responses.find((known) => known.id === id)?.label ?? words.blank;
  return (
    <li className={`${shareStyles.item} ${shareStyles.neutral}`}>
      <strong>{words.statement(statement)}</strong>
      {response && (
        <>
          <p>{words.response(labelOf(response.before), labelOf(response.after))}</p>
          {response.from ? (
            <Sources sources={response.from} fileOf={fileOf} />
          ) : (
            <p className={styles.small}>{words.decidedBy(decidedBy.trim())}</p>
          )}
        </>
      )}
      <Added label={words.evidence} text={evidence} />
      {evidence !== null && <Sources sources={evidenceFrom} fileOf={fileOf} />}
      {left.length > 0 && <p className={styles.problem}>{words.inLog(left.join(", "))}</p>}
      {children}
    </li>
  );
}

interface SourcesProps {
  readonly sources: readonly Source[];
  readonly fileOf: PreviewProps["fileOf"];
}

/** Whose response or text it is, from which file, and when that was saved. */
function Sources({ sources, fileOf }: SourcesProps): JSX.Element {
  const { file, from } = useReturnedWords();
  const lines = sources.map(({ name, copy }) => from(name, file(fileOf(copy), copy.savedAt)));
  return (
    <>
      {[...new Set(lines)].map((line) => (
        <p key={line} className={styles.small}>
          {line}
        </p>
      ))}
    </>
  );
}

function Added({
  label,
  text,
}: {
  readonly label: string;
  readonly text: string | null;
}): JSX.Element | null {
  if (text === null) return null;
  return (
    <>
      <p className={styles.small}>{label}</p>
      <blockquote className={styles.quote} tabIndex={0}>
        {text}
      </blockquote>
    </>
  );
}
