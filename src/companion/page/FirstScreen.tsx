import * as React from "react";
import type { Keeping } from "../storage/use-keeping";
import { words } from "../words";

export interface FirstScreenProps {
  readonly found: Keeping["found"];
  readonly onBegin: () => void;
  readonly onOpen: () => void;
  readonly onExample: () => void;
  readonly onContinue: () => void;
  readonly onClear: () => void;
}

/** What is shown while nothing is open: what the assessment is, and the ways to start [K11]. */
export function FirstScreen(props: FirstScreenProps): JSX.Element {
  const { first } = words;
  const { found } = props;
  const choices = [
    { ...first.choices.begin, onClick: props.onBegin },
    { ...first.choices.open, onClick: props.onOpen },
    { ...first.choices.example, onClick: props.onExample },
  ];
  return (
    <main className="first">
      <div className="first-text">
        <h1>{first.title}</h1>
        <p className="lead">{first.lead}</p>
        {found instanceof Error && <p className="found">{first.unreadable(found.message)}</p>}
        {found && !(found instanceof Error) && (
          <div className="found">
            <p>{first.found(found.name, showTime(found.time))}</p>
            <button type="button" className="primary" onClick={props.onContinue}>
              {first.continue}
            </button>
            <button type="button" onClick={props.onClear}>
              {first.clear}
            </button>
          </div>
        )}
        <ul className="first-choices">
          {choices.map(({ title, text, onClick }, index) => (
            <li key={title}>
              <button type="button" className={index === 0 ? "primary" : undefined} onClick={onClick}>
                <strong>{title}</strong>
                <span>{text}</span>
              </button>
            </li>
          ))}
        </ul>
        <dl>
          {first.facts.map(([term, text]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <p className="quiet">{first.privacy}</p>
      </div>
    </main>
  );
}

/** `26 November 2026 at 14:05` */
function showTime(time: string): string {
  return new Date(time).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" });
}

/** In place of the sheets, until the checklist is made in the pane. */
export function Beginning(): JSX.Element {
  const { beginning } = words;
  const place = React.useRef<HTMLElement>(null);
  // The button that had the focus is gone.
  React.useEffect(() => place.current?.focus(), []);
  return (
    <main ref={place} className="window beginning" aria-label={words.workbook} tabIndex={-1}>
      <div>
        <h2>{beginning.title}</h2>
        <ol>
          {beginning.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{beginning.save}</p>
      </div>
    </main>
  );
}
