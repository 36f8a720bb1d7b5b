import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import type { PaneFailure } from "../port";
import { styles } from "../styles";
import { useWords } from "../words";

interface DraftFieldProps {
  readonly label: string;
  /** The text as it stands in the workbook. */
  readonly text: string;
  readonly rows: number;
  /** Writes a text over the one that the person saw; gives what Excel had against it. */
  readonly save: (text: string, base: string) => Promise<PaneFailure | undefined>;
  /** A text that comes from elsewhere, to be taken over as if it were typed; a new number with each. */
  readonly offered?: { readonly text: string; readonly number: number } | undefined;
}

/** What a cell of Excel holds. */
export const longestText = 32_767;
/** Milliseconds without a key until a text is saved. */
const pause = 900;

/**
 * A text of the workbook, written back when the person pauses, goes elsewhere, or leaves. Nothing typed is lost: what cannot
 * be written stays in the field, and what somebody else wrote meanwhile is shown beside it for a choice [X5].
 */
export function DraftField({ label, text, rows, save, offered }: DraftFieldProps): JSX.Element {
  const { assess: words } = useWords();
  const [draft, setDraft] = React.useState<{ readonly text: string; readonly base: string }>();
  const [state, setState] = React.useState<"idle" | "saving" | "saved">("idle");
  const [theirs, setTheirs] = React.useState<string>();
  const timer = React.useRef<number>();

  const write = async (wanted: string, base: string): Promise<void> => {
    window.clearTimeout(timer.current);
    setState("saving");
    const failure = await save(wanted, base);
    setState(failure ? "idle" : "saved");
    if (failure?.kind === "changed-meanwhile") setTheirs(failure.found);
    if (failure) return;
    setTheirs(undefined);
    setDraft((now) => (now === undefined || now.text === wanted ? undefined : { ...now, base: wanted }));
  };
  const flush = (): void => {
    if (draft === undefined || state === "saving" || theirs !== undefined) return;
    if (draft.text === draft.base) setDraft(undefined);
    else void write(draft.text, draft.base);
  };
  const latest = React.useRef(flush);
  latest.current = flush;
  const type = (typed: string): void => {
    setState("idle");
    setDraft((before) => ({ text: typed, base: before?.base ?? text }));
  };

  React.useEffect(() => {
    window.clearTimeout(timer.current);
    if (draft) timer.current = window.setTimeout(() => latest.current(), pause);
    return () => window.clearTimeout(timer.current);
  }, [draft]);
  React.useEffect(() => () => latest.current(), []);
  const taken = React.useRef(offered?.number);
  React.useEffect(() => {
    if (!offered || offered.number === taken.current) return;
    taken.current = offered.number;
    type(offered.text);
  });

  return (
    <div className={styles.group} onBlur={() => latest.current()}>
      <TextField
        label={label}
        value={draft?.text ?? text}
        multiline
        autoAdjustHeight
        resizable={false}
        rows={rows}
        maxLength={longestText}
        onChange={(_event, typed = "") => type(typed)}
      />
      <div role="status" className={styles.small}>
        {state === "saving" ? words.saving : draft ? words.unsaved : state === "saved" ? words.saved : ""}
      </div>
      {theirs !== undefined && draft && (
        <section className={styles.conflict} aria-label={words.conflict.title}>
          <p className={styles.strong}>{words.conflict.title}</p>
          <p>{words.conflict.theirs}</p>
          <blockquote className={styles.quote}>{theirs === "" ? words.conflict.empty : theirs}</blockquote>
          <div className={styles.buttons}>
            <DefaultButton text={words.conflict.keepMine} onClick={() => void write(draft.text, theirs)} />
            <DefaultButton
              text={words.conflict.useTheirs}
              onClick={() => {
                setTheirs(undefined);
                setDraft(undefined);
              }}
            />
          </div>
        </section>
      )}
    </div>
  );
}
