import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { TextField, type ITextField } from "office-ui-fabric-react/lib/TextField";
import type { DraftTarget } from "../../state/drafts";
import { styles } from "../../look/styles";
import { useDrafts } from "../../state/use-drafts";
import { useWords } from "../../words";

interface DraftFieldProps {
  readonly target: DraftTarget;
  readonly label: string;
  /** The text in the workbook. */
  readonly text: string;
  /** The number of lines at first; a field of one line does not grow. */
  readonly rows: number;
  readonly maxLength?: number;
  readonly onDismiss: () => void;
}

/** The limit of an Excel cell. */
export const longestText = 32_767;

/** How many fields were drawn, for the ids that join them to their labels. */
let drawn = 0;

/**
 * A text in the workbook, saved when the user pauses or leaves the field. A text that cannot be saved stays
 * here; if someone else has changed the cell, the user chooses between the two [X5 P2].
 */
export function DraftField(props: DraftFieldProps): JSX.Element {
  const { target, label, text, rows, maxLength = longestText, onDismiss } = props;
  const { assess: words } = useWords();
  const drafts = useDrafts();
  const draft = drafts.find(target);
  const field = React.useRef<ITextField>(null);
  const [id] = React.useState(() => `draft-${(drawn += 1)}`);
  const leave = React.useRef(() => drafts.leave(target));
  leave.current = () => drafts.leave(target);
  React.useEffect(() => () => leave.current(), []);
  const state = draft?.state ?? (drafts.isSaved(target) ? "saved" : undefined);
  const isAnnounced = state === "failed" || state === "saved";
  return (
    <div className={styles.labelled} onBlur={() => leave.current()}>
      <div className={styles.draftLabel}>
        <label htmlFor={id}>{label}</label>
        {state !== undefined && (
          <span className={styles.small} {...(isAnnounced ? { role: "status" } : {})}>
            {words.drafts[state]}
          </span>
        )}
      </div>
      <TextField
        id={id}
        componentRef={field}
        value={draft?.text ?? text}
        {...(rows > 1 ? { multiline: true, autoAdjustHeight: true, resizable: false, rows } : {})}
        maxLength={maxLength}
        autoComplete="off"
        onChange={(_event, typed = "") => drafts.type(target, typed, text)}
      />
      {draft?.theirs !== undefined && (
        <section className={styles.conflict} aria-label={words.conflict.title}>
          <p className={styles.strong}>{words.conflict.title}</p>
          <p>{words.conflict.theirs}</p>
          <blockquote className={styles.quote} tabIndex={0}>
            {draft.theirs === "" ? words.conflict.empty : draft.theirs}
          </blockquote>
          <div className={styles.buttons}>
            <DefaultButton
              text={words.conflict.keepMine}
              onClick={() => {
                field.current?.focus();
                drafts.keepMine(target);
              }}
            />
            <DefaultButton
              text={words.conflict.useTheirs}
              onClick={() => {
                field.current?.focus();
                drafts.drop(target);
                onDismiss();
              }}
            />
          </div>
        </section>
      )}
    </div>
  );
}
