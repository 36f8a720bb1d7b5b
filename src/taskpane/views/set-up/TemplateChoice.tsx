import * as React from "react";
import { MessageBar } from "../../notices/MessageBar";
import { listStatements, type Checklist } from "../../../checklist/checklist";
import { loadChecklist } from "../../../checklist/load";
import { setUpStyles } from "../../look/set-up";
import { styles } from "../../look/styles";
import { useSetUpWords } from "../../words/set-up";
import { Choice } from "../fields/Choice";

interface TemplateChoiceProps {
  readonly isOwn: boolean;
  readonly disabled: boolean;
  readonly onChoose: (isOwn: boolean) => void;
  /** The checklist from a file, or undefined while the file cannot be used. */
  readonly onLoad: (checklist: Checklist | undefined) => void;
}

/** The result of choosing a file. */
type Chosen =
  | { readonly kind: "none" }
  | { readonly kind: "loaded"; readonly checklist: Checklist }
  | { readonly kind: "refused"; readonly title: string; readonly problems: readonly string[] };

/** The number of problems listed. */
const listed = 5;

/** The checklist to create: the built-in one, or one from a file. The file is read here and sent nowhere. */
export function TemplateChoice({ isOwn, disabled, onChoose, onLoad }: TemplateChoiceProps): JSX.Element {
  const { template: words } = useSetUpWords();
  const [chosen, setChosen] = React.useState<Chosen>({ kind: "none" });
  const id = "checklist-file";
  const latest = React.useRef<File>();
  const take = async (file: File | undefined): Promise<void> => {
    latest.current = file;
    onLoad(undefined);
    setChosen({ kind: "none" });
    if (!file) return;
    const result = await file.text().then(
      (text) => readChecklist(file.name, text),
      (): Chosen => ({ kind: "refused", title: words.unreadable(file.name), problems: [] }),
    );
    if (latest.current !== file) return;
    setChosen(result);
    if (result.kind === "loaded") onLoad(result.checklist);
  };

  function readChecklist(name: string, text: string): Chosen {
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return { kind: "refused", title: words.notJson(name), problems: [] };
    }
    const loaded = loadChecklist(json);
    if (loaded.ok) return { kind: "loaded", checklist: loaded.value };
    const problems = loaded.problem.map(({ place, message }) => words.problem(place, message));
    return { kind: "refused", title: words.invalid(name), problems };
  }

  return (
    <fieldset className={styles.fieldset} disabled={disabled}>
      <legend className={styles.hidden}>{words.title}</legend>
      {[false, true].map((own) => (
        <Choice key={String(own)} name="template" checked={isOwn === own} choose={() => onChoose(own)}>
          {own ? words.file : words.builtIn}
        </Choice>
      ))}
      {isOwn && (
        <>
          <label className={styles.label} htmlFor={id}>
            {words.choose}
          </label>
          <input
            id={id}
            className={setUpStyles.file}
            type="file"
            accept=".json,application/json"
            // So that a corrected file can be chosen again.
            onClick={(event) => (event.currentTarget.value = "")}
            onChange={(event) => void take(event.target.files?.[0])}
          />
          <div role="status">
            {chosen.kind === "loaded" &&
              words.loaded(chosen.checklist.title, listStatements(chosen.checklist).length)}
          </div>
          {chosen.kind === "refused" && (
            <MessageBar kind="error">
              <strong>{chosen.title}</strong>
              <ul className={styles.steps}>
                {chosen.problems.slice(0, listed).map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
                {chosen.problems.length > listed && (
                  <li>{words.moreProblems(chosen.problems.length - listed)}</li>
                )}
              </ul>
            </MessageBar>
          )}
        </>
      )}
    </fieldset>
  );
}
