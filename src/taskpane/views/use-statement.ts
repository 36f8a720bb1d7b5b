import { useCallback, useEffect, useRef, useState } from "react";
import { responseOf } from "../../assessment/marks";
import { listStatements } from "../../checklist/checklist";
import type { Wanted } from "../App";
import type { Assessed, Place } from "../port";
import type { Pane } from "../use-pane";

/** Milliseconds after which the workbook follows to the statement that was gone to. */
const following = 250;

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

/** Which statement is in front: the one selected in the workbook, or the one that the person went to here, or was sent to, last. */
export function useStatement(pane: Pane, assessed: Assessed, wanted: Wanted | undefined): CurrentStatement {
  const { checklist, assessment } = assessed;
  const numbers = listStatements(checklist).map(({ number }) => number);
  const isOpen = (number: number): boolean => {
    const answer = assessment.answers.find(({ statement }) => statement === number);
    return !answer || responseOf(answer) === null;
  };
  const asked = statementAt(pane.place, assessed);
  const [chosen, setChosen] = useState<number>(() => asked ?? numbers.find(isOpen) ?? numbers[0] ?? 1);
  const number = numbers.includes(chosen) ? chosen : (numbers[0] ?? 1);

  /** The row that the pane itself had selected last: hearing of it is no news. */
  const pointed = useRef<number>();
  const current = useRef(number);
  current.current = number;
  const timer = useRef<number>();
  useEffect(() => {
    if (asked !== undefined && asked === pointed.current) return;
    // The person went elsewhere in the workbook: it does not follow the pane there any more.
    window.clearTimeout(timer.current);
    if (asked === undefined) return;
    pointed.current = undefined;
    setChosen(asked);
  }, [asked, pane.place]);
  const { show, locate } = pane;
  const latest = useRef(assessment);
  latest.current = assessment;
  const goTo = useCallback(
    (wanted: number): void => {
      setChosen(wanted);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => {
        const place = latest.current.answers.find(({ statement }) => statement === wanted)?.place;
        if (!place) return;
        pointed.current = wanted;
        show(place.sheet, place.responses.yes);
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
      void locate().then((place) => setChosen((now) => statementAt(place, assessed) ?? now)),
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
