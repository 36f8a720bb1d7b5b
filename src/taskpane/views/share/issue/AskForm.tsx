import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import type { Checklist } from "../../../../checklist/checklist";
import type { Assessed } from "../../../port/port";
import { nameFor } from "../../../state/session";
import { useKept } from "../../../state/use-kept";
import { shareStyles } from "../../../look/share";
import { styles } from "../../../look/styles";
import { useShareWords, type ShareWords } from "../../../words/share";
import { Choice } from "../../fields/Choice";
import { ShortField } from "../../fields/ShortField";
import { AskedFields } from "./AskedFields";
import {
  blankDraft,
  pickAsked,
  readDraft,
  type AskedDraft,
  type Request,
  type AskedProblem,
  type RequestDraft,
} from "./request-draft";

interface AskFormProps {
  readonly checklist: Checklist;
  readonly ids: Assessed["ids"];
  readonly add: (request: Request) => void;
}

/** Adds a copy to the list. What was chosen is cleared; it can be chosen again for the next person on purpose. */
export function AskForm({ checklist, ids, add }: AskFormProps): JSX.Element {
  const { issue: words } = useShareWords();
  const [draft, setDraft] = useKept(nameFor(ids, "request"), blankDraft);
  /** How often what is in the form could not be added; none of its problems are shown before. */
  const [attempts, setAttempts] = React.useState(0);
  const form = React.useRef<HTMLFormElement>(null);
  React.useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong] input')?.focus();
  }, [attempts]);
  const read = readDraft(checklist, draft);
  const problems = attempts > 0 && !read.ok ? read.problem : undefined;
  const [added, setAdded] = React.useState("");
  const [last, setLast] = React.useState<AskedDraft>();
  const change = (part: Partial<RequestDraft>): void => {
    setAdded("");
    setDraft((before) => ({ ...before, ...part }));
  };
  return (
    <form
      className={styles.form}
      noValidate
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!read.ok) return setAttempts(attempts + 1);
        const request = read.value;
        setAttempts(0);
        add(request);
        setLast(pickAsked(draft));
        change({ ...blankDraft, isForOne: draft.isForOne, scope: draft.scope });
        setAdded(request.name === "" ? words.shared : request.name);
      }}
    >
      <fieldset className={styles.fieldset}>
        <legend>{words.recipient}</legend>
        {([true, false] as const).map((isForOne) => (
          <Choice
            key={String(isForOne)}
            name="for"
            checked={draft.isForOne === isForOne}
            choose={() => change({ isForOne })}
          >
            {isForOne ? words.person : words.severalPeople}
          </Choice>
        ))}
      </fieldset>
      {draft.isForOne && (
        <div className={shareStyles.two}>
          <ShortField
            label={words.name}
            value={draft.name}
            {...(problems?.hasNoName === true && { errorMessage: words.noName })}
            onChange={(name) => change({ name })}
          />
          <ShortField
            label={words.email}
            type="email"
            value={draft.email}
            onChange={(email) => change({ email })}
          />
        </div>
      )}
      <AskedFields
        checklist={checklist}
        draft={draft}
        last={last}
        problem={problems?.asked && describeProblem(problems.asked, words)}
        change={change}
      />
      <div role="status" className={styles.hidden}>
        {added !== "" && words.added(added)}
      </div>
      <div>
        <DefaultButton type="submit" text={words.add} />
      </div>
    </form>
  );
}

function describeProblem(problem: AskedProblem, words: ShareWords["issue"]): string {
  switch (problem.kind) {
    case "nothing-asked":
      return words.nothingAsked;
    case "not-numbers":
      return words.notNumbers;
    case "unknown":
      return words.unknown(problem.numbers);
  }
}
