import * as React from "react";
import { responseOf } from "../../../../assessment/answers/marks";
import { resultStyles } from "../../../look/results";
import { responseLooks } from "../../../look/response-looks";
import { styles } from "../../../look/styles";
import type { Assessed, OpenView } from "../../../port/port";
import { useResultWords } from "../../../words/results";
import { nextSquare } from "./next-square";

interface HeatMapProps {
  readonly assessed: Assessed;
  readonly open: OpenView;
}

/**
 * A square for each statement, by section, which goes to the statement: a sign and a pattern show its response without colour [P82].
 * One Tab stop; the arrow keys, Home and End move between the squares.
 */
export function HeatMap({ assessed, open }: HeatMapProps): JSX.Element {
  const words = useResultWords().heat;
  const { checklist, assessment } = assessed;
  const root = React.useRef<HTMLDivElement>(null);
  const numbers = checklist.sections.flatMap(({ statements }) => statements.map(({ number }) => number));
  const [current, setCurrent] = React.useState<number>();
  const stop = numbers.find((number) => number === current) ?? numbers[0];
  const answers = new Map(assessment.answers.map((answer) => [answer.statement, answer]));
  const kindOf = (number: number) => {
    const answer = answers.get(number);
    return (answer && responseOf(checklist, answer)) ?? "unanswered";
  };
  const kinds = [...checklist.responses, { id: "unanswered" as const, label: words.unanswered }];
  const move = (event: React.KeyboardEvent): void => {
    const squares = [...(root.current?.querySelectorAll("button") ?? [])];
    const to = nextSquare(
      checklist.sections.map(({ statements }) => statements.length),
      numbers.findIndex((number) => number === stop),
      event.key,
    );
    if (to === undefined) return;
    event.preventDefault();
    squares[to]?.focus();
  };
  return (
    <section className={styles.group} aria-labelledby="heat-heading">
      <h3 className={resultStyles.partHeading} id="heat-heading">
        {words.title}
      </h3>
      <div className={resultStyles.heat} ref={root} onKeyDown={move}>
        {checklist.sections.map(({ id, sheet, statements }) => (
          <React.Fragment key={id}>
            <span aria-hidden="true">{sheet}</span>
            <div className={resultStyles.squares} role="group" aria-label={sheet}>
              {statements.map(({ number, text }) => {
                const kind = kindOf(number);
                const label = kinds.find((each) => each.id === kind)?.label ?? kind;
                return (
                  <button
                    key={number}
                    type="button"
                    className={resultStyles.square}
                    style={responseLooks[kind]}
                    aria-label={words.square(number, label)}
                    title={words.tip(number, label, text)}
                    tabIndex={number === stop ? 0 : -1}
                    onFocus={() => setCurrent(number)}
                    onClick={() => open("assess", number)}
                  >
                    {words.signs[kind]}
                  </button>
                );
              })}
            </div>
          </React.Fragment>
        ))}
      </div>
      <ul className={resultStyles.legend} aria-label={words.legend}>
        {kinds
          .map((kind) => ({ ...kind, count: numbers.filter((number) => kindOf(number) === kind.id).length }))
          .filter(({ count }) => count > 0)
          .map(({ id, label, count }) => (
            <li key={id} className={resultStyles.legendItem}>
              <span className={resultStyles.swatch} style={responseLooks[id]} aria-hidden="true">
                {words.signs[id]}
              </span>
              {words.count(label, count)}
            </li>
          ))}
      </ul>
    </section>
  );
}
