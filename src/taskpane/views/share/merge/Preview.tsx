import * as React from "react";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import type { Checklist, ResponseId } from "../../../../checklist/checklist";
import { shareStyles } from "../../../look/share";
import { styles } from "../../../look/styles";
import { useReturnedWords } from "../../../words/returned";
import { Fold } from "../../fields/Fold";
import type { PromptChange, RowChange, Source } from "./list-changes";
import type { FileOf } from "./name-files";

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
  /** The name of a copy's file, where the person's name is not enough. */
  readonly unclearFile: FileOf;
  readonly isBusy: boolean;
  readonly apply: () => void;
}

/** The number of rows that are shown at once; more are folded [P83]. */
const most = 5;

/** Exactly what will change, with the button to merge. */
export function Preview(props: PreviewProps): JSX.Element {
  const { rows, prompts, count, replaced, decidedBy, decisions, files, undecided, isBusy, apply } = props;
  const { preview: words, decide } = useReturnedWords();
  const isNameless = decidedBy.trim() === "" && decisions > 0;
  const isIdle = files === 0 && decisions === 0;
  const listed = rows.length + prompts.length;
  const isLong = listed > most;
  return (
    <section className={styles.group} aria-label={words.title}>
      <Fold
        key={String(isLong)}
        title={words.title}
        {...(listed > 0 && { note: words.rows(listed) })}
        startsOpen={!isLong}
      >
        {count === 0 && <p>{files > 0 ? words.none : isIdle ? words.noneDecided : words.kept}</p>}
        <ul className={styles.list}>
          {rows.map((change) => (
            <RowItem key={change.statement} change={change} {...props} />
          ))}
          {prompts.map((change) => (
            <PromptItem key={change.prompt} change={change} {...props} />
          ))}
        </ul>
      </Fold>
      {isNameless && <p className={styles.problem}>{decide.byMissing}</p>}
      {undecided > 0 && !isIdle && <p className={styles.small}>{words.later}</p>}
      <p className={styles.small}>{words.undo}</p>
      <div>
        <PrimaryButton
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

interface RowItemProps extends Pick<PreviewProps, "checklist" | "decidedBy" | "unclearFile"> {
  readonly change: RowChange;
  readonly children?: React.ReactNode;
}

/** What a merge changes in the row of a statement. */
export function RowItem({ change, checklist, decidedBy, unclearFile, children }: RowItemProps): JSX.Element {
  const { preview: words, from } = useReturnedWords();
  const nameAll = useNames(unclearFile);
  const nameUnclear = useUnclear(unclearFile);
  const { statement, response, evidence, evidenceFrom, left } = change;
  const labelOf = (id: ResponseId | null): string =>
    checklist.responses.find((known) => known.id === id)?.label ?? words.blank;
  return (
    <li className={shareStyles.item}>
      <p className={shareStyles.head}>
        <strong>{words.statement(statement)}</strong>
        {response && (
          <span className={shareStyles.status}>
            {words.response(labelOf(response.before), labelOf(response.after))}
          </span>
        )}
      </p>
      {response && (
        <p className={styles.small}>
          {response.from ? from(nameAll(response.from)) : words.decidedBy(decidedBy.trim())}
        </p>
      )}
      <Added label={words.evidence(nameUnclear(evidenceFrom))} text={evidence} />
      {left.length > 0 && <p className={styles.problem}>{words.inLog(left.join(", "))}</p>}
      {children}
    </li>
  );
}

interface PromptItemProps extends Pick<PreviewProps, "unclearFile"> {
  readonly change: PromptChange;
}

/** What a merge changes in the row of a prompt. */
function PromptItem({ change, unclearFile }: PromptItemProps): JSX.Element {
  const { preview: words, from } = useReturnedWords();
  const { prompt, answer, evidence, bearsOn, left } = change;
  const people = useNames(unclearFile)(change.from);
  const unclear = useUnclear(unclearFile)(change.from);
  return (
    <li className={shareStyles.item}>
      <strong>{words.prompt(prompt)}</strong>
      <Added label={words.answer(unclear)} text={answer} />
      <Added label={words.evidence(unclear)} text={evidence} />
      {bearsOn !== null && (
        <>
          <p>{words.bearsOn(bearsOn)}</p>
          <p className={styles.small}>{from(people)}</p>
        </>
      )}
      {left.length > 0 && <p className={styles.problem}>{words.inLog(left.join(", "))}</p>}
    </li>
  );
}

/** Each person once. */
function useNames(unclearFile: FileOf): (sources: readonly Source[]) => readonly string[] {
  const { person } = useReturnedWords();
  return (sources) => [...new Set(sources.map(({ name, copy }) => person(name, unclearFile(copy))))];
}

/** Whose texts were added, if their names, which are above each text, are not enough. */
function useUnclear(unclearFile: FileOf): (sources: readonly Source[]) => readonly string[] {
  const nameAll = useNames(unclearFile);
  return (sources) => (sources.some(({ copy }) => unclearFile(copy) !== "") ? nameAll(sources) : []);
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
