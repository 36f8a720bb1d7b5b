import * as React from "react";
import {
  compareAnswers,
  countMovements,
  readSnapshot,
  sideOf,
  type ComparedSide,
} from "../../../assessment/time/compare-answers";
import { listSnapshots } from "../../../assessment/time/snapshot";
import type { ResponseId } from "../../../checklist/checklist";
import { reportStyles } from "../../look/report";
import { styles } from "../../look/styles";
import { LongList } from "../fields/LongList";
import { useReportWords } from "../../words/report";
import { SnapshotSelect } from "./SnapshotSelect";
import type { AssessedViewProps } from "../../state/view-props";

/** The open workbook; no snapshot has an empty name. */
const now = "";

interface MovedProps extends AssessedViewProps {
  /** The snapshot to begin with. */
  readonly earlier: string | undefined;
}

/** The changes from one snapshot to another or to now: the scores and the responses that changed. */
export function Moved({ assessed, open, earlier }: MovedProps): JSX.Element {
  const { snapshots: words } = useReportWords();
  const { checklist, assessment } = assessed;
  const { snapshots } = assessment.boardRecords;
  const names = listSnapshots(snapshots);
  const [from, setFrom] = React.useState<string>();
  const [to, setTo] = React.useState(now);
  const before = from !== undefined && names.includes(from) ? from : (earlier ?? names[0] ?? "");
  const compared = React.useMemo(() => {
    const side = (name: string): ComparedSide | undefined =>
      name === now ? sideOf(checklist, assessment) : readSnapshot(checklist, snapshots, name);
    const [one, other] = [side(before), side(to)];
    return one && other && compareAnswers(one, other);
  }, [checklist, assessment, snapshots, before, to]);
  const labelOf = (response: ResponseId | null): string =>
    checklist.responses.find(({ id }) => id === response)?.label ?? words.unanswered;
  const sheetOf = ({ id, title }: { readonly id: string; readonly title: string }): string =>
    checklist.sections.find((section) => section.id === id)?.sheet ?? title;
  const changed = compared?.statements.filter(({ movement }) => movement !== "same") ?? [];
  const results = compared ? [compared.overall, ...compared.sections] : [];
  const moved = results.filter(({ movement }) => movement !== "same");
  return (
    <>
      <div className={reportStyles.choices}>
        <SnapshotSelect label={words.from} value={before} names={names} choose={setFrom} />
        <SnapshotSelect label={words.to} value={to} names={names} other={words.now} choose={setTo} />
      </div>
      {compared && (
        <div className={styles.group}>
          {compared.rulesDiffer && <p>{words.rulesDiffer}</p>}
          {moved.length + changed.length === 0 ? (
            <p>{words.nothing}</p>
          ) : (
            <p>{words.tally(countMovements(compared.statements))}</p>
          )}
          <ul className={reportStyles.moved}>
            {moved.map(({ before: one, after: other, movement }) => (
              <li key={one.id}>
                <span>{one.id === "overall" ? words.overall : sheetOf(other)}</span>
                <span>
                  {words.change(words.score(one.score), words.score(other.score))}{" "}
                  <strong>{words.scoreMovement(movement)}</strong>
                </span>
              </li>
            ))}
          </ul>
          <LongList items={changed} id="moved-list" label={words.moved} className={reportStyles.moved}>
            {({ statement, before: one, after: other, movement }) => (
              <li key={statement}>
                <button type="button" className={styles.linkButton} onClick={() => open("assess", statement)}>
                  {words.statement(statement)}
                </button>
                <span>
                  {words.change(labelOf(one), labelOf(other))} <strong>{words.movement(movement)}</strong>
                </span>
              </li>
            )}
          </LongList>
        </div>
      )}
    </>
  );
}
