import * as React from "react";
import { ControlPart } from "./ControlPart";
import type { Asked } from "./use-run";
import { words } from "../words";

/** A step for the tester: what to do, what to use, and a button for each answer. */
export function QuestionPanel({ asked }: { readonly asked: Asked }): JSX.Element {
  const { question, answer, skip } = asked;
  const [given, setGiven] = React.useState("");
  const heading = React.useRef<HTMLHeadingElement>(null);
  // Keyboard users and screen readers continue here; the buttons of the last question are gone.
  React.useEffect(() => heading.current?.focus(), []);
  return (
    <section aria-labelledby="step">
      <h2 id="step" ref={heading} tabIndex={-1}>
        {words.step.title}
      </h2>
      <ol>
        {question.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {question.control && <ControlPart control={question.control} given={given} onGiven={setGiven} />}
      <div className="buttons">
        {Object.entries(question.answers).map(([choice, label]) => (
          <button key={choice} type="button" className="primary" onClick={() => answer({ choice, given })}>
            {label}
          </button>
        ))}
        <button type="button" onClick={skip}>
          {words.step.skip}
        </button>
      </div>
    </section>
  );
}
