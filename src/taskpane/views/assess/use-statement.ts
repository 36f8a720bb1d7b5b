import { useCallback, useEffect, useRef, useState } from "react";
import { responseOf } from "../../../assessment/answers/marks";
import { listStatements } from "../../../checklist/checklist";
import type { Wanted } from "../../state/view-props";
import type { Assessed, Place } from "../../port/port";
import type { Pane } from "../../state/use-pane";

/** Milliseconds after which the workbook follows to the statement that was gone to. */
const following = 250;
/** Milliseconds in which the workbook tells that it has followed. */
const echoes = 3_000;

export interface CurrentStatement {
  readonly number: number;
  /** Goes to a statement, and selects its row in the workbook. */
  readonly goTo: (number: number) => void;
  /** Goes to the statement whose row is selected in the workbook, if it is one. */
  readonly goToSelected: () => void;
  readonly previous: number | undefined;
  readonly next: number | undefined;
  /** The first unanswered statement after this one, then from the beginning. */
  readonly nextOpen: number | undefined;
}

/**
 * Which statement is in front: the one selected in the workbook, or the one that the person went to here, or was sent to,
 * last. Hearing that the workbook has followed is no news, however late it comes.
 */
export function useStatement(pane: Pane, assessed: Assessed, wanted: Wanted | undefined): CurrentStatement {
  const { checklist, assessment } = assessed;
  const numbers = listStatements(checklist).map(({ number }) => number);
  const isOpen = (number: number): boolean => {
    const answer = assessment.answers.find(({ statement }) => statement === number);
    return !answer || responseOf(answer) === null;
  };
  const { show, locate, place } = pane;
  const [chosen, setChosen] = useState<number>(
    () => statementAt(place, assessed) ?? numbers.find(isOpen) ?? numbers[0] ?? 1,
  );
  const number = numbers.includes(chosen) ? chosen : (numbers[0] ?? 1);

  const latest = useRef(assessed);
  latest.current = assessed;
  const timer = useRef<number>();
  /** The statements whose rows the pane has had selected, and until when it may hear of it. */
  const pointed = useRef<{ readonly statement: number; readonly until: number }[]>([]);

  useEffect(() => {
    if (!place) return;
    const asked = statementAt(place, latest.current);
    pointed.current = pointed.current.filter(({ until }) => until > performance.now());
    if (pointed.current.some(({ statement }) => statement === asked)) return;
    // The person went elsewhere in the workbook: it does not follow the pane there any more.
    window.clearTimeout(timer.current);
    if (asked !== undefined) setChosen(asked);
  }, [place]);

  const goTo = useCallback(
    (statement: number): void => {
      setChosen(statement);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => {
        const row = latest.current.assessment.answers.find((answer) => answer.statement === statement)?.place;
        if (!row) return;
        pointed.current.push({ statement, until: performance.now() + echoes });
        // The cell of the words is locked: a key that strays into the sheet changes nothing.
        show(row.sheet, row.statement);
      }, following);
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

/** The statement of a row of the workbook; a prompt of the annex stands for the first that it bears on. */
function statementAt(place: Place | undefined, { checklist }: Assessed): number | undefined {
  if (!place) return undefined;
  return place.statement ?? (place.prompt === null ? undefined : checklist.annex?.statements[0]);
}
