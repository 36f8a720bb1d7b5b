import * as React from "react";
import { words } from "../words";

/** A question with its answers: the first is the default, the last is the answer for Esc. */
interface Question<Answer extends string> {
  readonly title: string;
  readonly lines: readonly string[];
  readonly answers: readonly { readonly answer: Answer; readonly text: string }[];
}

/** A question for a password; only the first answer gives it. */
interface PasswordQuestion extends Question<"give" | "cancel"> {
  readonly label: string;
  /** The label of a second field, for a password that is new. */
  readonly repeat?: string;
  /** Why the password cannot be used; undefined if it can. */
  readonly check?: (password: string, repeated: string) => string | undefined;
  /** Shown at first: what was wrong with the one before. */
  readonly problem?: string;
}

export type Ask = <Answer extends string>(question: Question<Answer>) => Promise<Answer>;
/** Null if the person gives none. */
export type AskPassword = (question: PasswordQuestion) => Promise<string | null>;

/** Says something that needs no answer. */
export async function tell(ask: Ask, title: string, ...lines: readonly string[]): Promise<void> {
  await ask({ title, lines, answers: [{ answer: "ok", text: words.ok }] });
}

interface Asked {
  readonly question: Question<string> | PasswordQuestion;
  readonly settle: (answer: string, password: string) => void;
}

/** Modal dialogs, one after the other; when one is answered, the focus returns to where it was. */
export function useDialog(): {
  readonly dialog: JSX.Element | null;
  readonly ask: Ask;
  readonly askPassword: AskPassword;
} {
  const [asked, setAsked] = React.useState<readonly (Asked & { readonly id: number })[]>([]);
  const count = React.useRef(0);
  const put = React.useCallback((question: Asked["question"], answered: Asked["settle"]): void => {
    const id = (count.current += 1);
    const settle: Asked["settle"] = (...answer) => {
      setAsked((before) => before.filter((one) => one.id !== id));
      answered(...answer);
    };
    setAsked((before) => [...before, { id, question, settle }]);
  }, []);
  const ask = React.useCallback<Ask>(
    (question) =>
      new Promise((resolve) => {
        put(question, (answer) => {
          const found = question.answers.find((one) => one.answer === answer);
          if (found) resolve(found.answer);
        });
      }),
    [put],
  );
  const askPassword = React.useCallback<AskPassword>(
    (question) =>
      new Promise((resolve) => {
        put(question, (answer, password) => resolve(answer === "give" ? password : null));
      }),
    [put],
  );
  const [first] = asked;
  return { dialog: first ? <Dialog key={first.id} {...first} /> : null, ask, askPassword };
}

function Dialog({ question, settle }: Asked): JSX.Element {
  const element = React.useRef<HTMLDialogElement>(null);
  const [password, setPassword] = React.useState("");
  const [repeated, setRepeated] = React.useState("");
  const { title, lines, answers } = question;
  const asks = "label" in question ? question : undefined;
  const [problem, setProblem] = React.useState(asks?.problem);
  React.useEffect(() => {
    const before = document.activeElement;
    element.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const last = answers[answers.length - 1]?.answer ?? "";
  const answer = (chosen: string): void => {
    const found = chosen === "give" ? asks?.check?.(password, repeated) : undefined;
    if (found === undefined) settle(chosen, password);
    else setProblem(found);
  };
  const field = (label: string, value: string, set: (text: string) => void): JSX.Element => (
    <label className="field">
      {label}
      <input
        type="password"
        autoComplete="off"
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby="dialog-problem"
        onChange={(event) => set(event.target.value)}
      />
    </label>
  );
  return (
    <dialog
      ref={element}
      className="dialog"
      role={asks ? undefined : "alertdialog"}
      aria-labelledby="dialog-title"
      aria-describedby="dialog-text"
      onCancel={(event) => {
        event.preventDefault();
        settle(last, "");
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          answer(answers[0]?.answer ?? last);
        }}
      >
        <h2 id="dialog-title">{title}</h2>
        <div id="dialog-text">
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        {asks && field(asks.label, password, setPassword)}
        {asks?.repeat !== undefined && field(asks.repeat, repeated, setRepeated)}
        <p className="problem" id="dialog-problem" role="alert">
          {problem}
        </p>
        <div className="dialog-answers">
          {answers.map(({ answer: one, text }, index) => (
            <button
              key={one}
              type={index === 0 ? "submit" : "button"}
              className={index === 0 ? "primary" : undefined}
              autoFocus={index === 0 && !asks}
              onClick={index === 0 ? undefined : () => answer(one)}
            >
              {text}
            </button>
          ))}
        </div>
      </form>
    </dialog>
  );
}
