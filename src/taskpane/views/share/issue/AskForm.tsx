import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import type { Checklist } from "../../../../checklist/checklist";
import type { Assessed } from "../../../port/port";
import { nameFor } from "../../../state/session";
import { useKept } from "../../../state/use-kept";
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
  type DraftProblem,
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
  const [problem, setProblem] = React.useState<DraftProblem>();
  const [added, setAdded] = React.useState("");
  const [last, setLast] = React.useState<AskedDraft>();
  const change = (part: Partial<RequestDraft>): void => {
    setProblem(undefined);
    setAdded("");
    setDraft((before) => ({ ...before, ...part }));
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const request = readDraft(checklist, draft);
        if ("kind" in request) return setProblem(request);
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
        <>
          <ShortField label={words.name} value={draft.name} onChange={(name) => change({ name })} />
          <ShortField
            label={words.email}
            type="email"
            description={words.optional}
            value={draft.email}
            onChange={(email) => change({ email })}
          />
        </>
      )}
      <AskedFields checklist={checklist} draft={draft} last={last} change={change} />
      <div role="alert" className={styles.problem}>
        {problem && describeProblem(problem, words)}
      </div>
      <div role="status" className={styles.hidden}>
        {added !== "" && words.added(added)}
      </div>
      <div>
        <DefaultButton type="submit" text={words.add} />
      </div>
    </form>
  );
}

function describeProblem(problem: DraftProblem, words: ShareWords["issue"]): string {
  switch (problem.kind) {
    case "no-name":
      return words.noName;
    case "nothing-asked":
      return words.nothingAsked;
    case "not-numbers":
      return words.notNumbers;
    case "unknown":
      return words.unknown(problem.numbers);
  }
}
