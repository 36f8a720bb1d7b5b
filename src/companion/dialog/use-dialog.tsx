import * as React from "react";

/** A question with its answers: the first is the default, the last is the answer for Esc. */
interface Question<Answer extends string> {
  readonly title: string;
  readonly lines: readonly string[];
  readonly answers: readonly { readonly answer: Answer; readonly text: string }[];
}

export type Ask = <Answer extends string>(question: Question<Answer>) => Promise<Answer>;

interface Asked {
  readonly question: Question<string>;
  readonly settle: (answer: string) => void;
}

/** A modal dialog; when it is answered, the focus returns to where it was. */
export function useDialog(): { readonly dialog: JSX.Element | null; readonly ask: Ask } {
  const [asked, setAsked] = React.useState<readonly Asked[]>([]);
  const ask = React.useCallback(
    <Answer extends string>(question: Question<Answer>): Promise<Answer> =>
      new Promise((resolve) => {
        const settle = (answer: string): void => {
          setAsked((before) => before.filter((one) => one !== mine));
          const found = question.answers.find((one) => one.answer === answer);
          if (found) resolve(found.answer);
        };
        const mine: Asked = { question, settle };
        setAsked((before) => [...before, mine]);
      }),
    [],
  );
  const [first] = asked;
  return { dialog: first ? <Dialog key={first.question.title} {...first} /> : null, ask };
}

function Dialog({ question, settle }: Asked): JSX.Element {
  const element = React.useRef<HTMLDialogElement>(null);
  const { title, lines, answers } = question;
  React.useEffect(() => {
    const before = document.activeElement;
    element.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const last = answers[answers.length - 1]?.answer ?? "";
  return (
    <dialog
      ref={element}
      className="dialog"
      role="alertdialog"
      aria-labelledby="dialog-title"
      aria-describedby="dialog-text"
      onCancel={(event) => {
        event.preventDefault();
        settle(last);
      }}
    >
      <h2 id="dialog-title">{title}</h2>
      <div id="dialog-text">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <div className="dialog-answers">
        {answers.map(({ answer, text }, index) => (
          <button
            key={answer}
            type="button"
            className={index === 0 ? "primary" : undefined}
            autoFocus={index === 0}
            onClick={() => settle(answer)}
          >
            {text}
          </button>
        ))}
      </div>
    </dialog>
  );
}
