import { useCallback, useEffect, useRef, useState } from "react";
import { responseOf } from "../../../assessment/answers/marks";
import { listStatements } from "../../../checklist/checklist";
import type { Wanted } from "../../state/view-props";
import type { Assessed, Place } from "../../port/port";
import type { Pane } from "../../state/use-pane";

/** Milliseconds until the workbook selects the row of a statement opened in the pane. */
const selectAfter = 250;
/** Milliseconds in which Excel reports that selection. */
const echoWithin = 3_000;

export interface CurrentStatement {
  readonly number: number;
  /** Goes to a statement, and selects its row in the workbook. */
  readonly goTo: (number: number) => void;
  /** Goes to the statement of the selected row, if it has one. */
  readonly goToSelected: () => void;
  readonly previous: number | undefined;
  readonly next: number | undefined;
  /** The first unanswered statement after this one, then from the beginning. */
  readonly nextOpen: number | undefined;
}

/**
 * The current statement: the last one selected in the workbook or opened in the pane [P4]. Excel's report of
 * a selection that the pane made is ignored, however late it comes.
 */
export function useStatement(pane: Pane, assessed: Assessed, wanted: Wanted | undefined): CurrentStatement {
  const { checklist, assessment } = assessed;
  const numbers = listStatements(checklist).map(({ number }) => number);
  const isOpen = (number: number): boolean => {
    const answer = assessment.answers.find(({ statement }) => statement === number);
    return !answer || responseOf(checklist, answer) === null;
  };
  const { show, locate, place } = pane;
  const [chosen, setChosen] = useState<number>(
    () => statementAt(place, assessed) ?? numbers.find(isOpen) ?? numbers[0] ?? 1,
  );
  const number = numbers.includes(chosen) ? chosen : (numbers[0] ?? 1);

  const latest = useRef(assessed);
  latest.current = assessed;
  const timer = useRef<number>();
  /** The statements whose rows the pane has selected, and until when Excel may report it. */
  const selected = useRef<{ readonly statement: number; readonly until: number }[]>([]);

  useEffect(() => {
    if (!place) return;
    const statement = statementAt(place, latest.current);
    selected.current = selected.current.filter(({ until }) => until > performance.now());
    if (selected.current.some((one) => one.statement === statement)) return;
    // The user has selected another row: it must stay selected.
    window.clearTimeout(timer.current);
    if (statement !== undefined) setChosen(statement);
  }, [place]);

  const goTo = useCallback(
    (statement: number): void => {
      setChosen(statement);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => {
        const row = latest.current.assessment.answers.find((answer) => answer.statement === statement)?.place;
        if (!row) return;
        selected.current.push({ statement, until: performance.now() + echoWithin });
        // The cell of the statement is locked, so a key typed there by mistake changes nothing.
        show(row.sheet, row.statement);
      }, selectAfter);
    },
    [show],
  );
  useEffect(() => () => window.clearTimeout(timer.current), []);
  useEffect(() => {
    if (wanted) goTo(wanted.statement);
  }, [wanted, goTo]);

  const index = numbers.indexOf(number);
  const after = [...numbers.slice(index + 1), ...numbers.slice(0, index)];
  return {
    number,
    goTo,
    goToSelected: () =>
      void locate().then((found) => setChosen((now) => statementAt(found, latest.current) ?? now)),
    previous: numbers[index - 1],
    next: numbers[index + 1],
    nextOpen: after.find(isOpen),
  };
}

/** The statement of a row; for an annex prompt, the first statement that the annex bears on. */
function statementAt(place: Place | undefined, { checklist }: Assessed): number | undefined {
  if (!place) return undefined;
  return place.statement ?? (place.prompt === null ? undefined : checklist.annex?.statements[0]);
}
