import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { MessageBar, MessageBarType } from "office-ui-fabric-react/lib/MessageBar";
import { decideCautiously } from "../../../../assessment/merging/decisions";
import type { Merge } from "../../../../assessment/merging/merge";
import type { Assessed } from "../../../port/port";
import { styles } from "../../../look/styles";
import { useShareWords } from "../../../words/share";
import { ShortField } from "../../fields/ShortField";
import { DisputedRow } from "./DisputedRow";
import { countUndecided, type Decisions } from "./use-decisions";

interface DisputesProps {
  readonly assessed: Assessed;
  readonly merge: Merge;
  readonly decisions: Decisions;
  /** Statements and prompts that changed since they were shown. */
  readonly changed: readonly string[];
}

/** The disputed rows, each with every response, its author and its evidence. */
export function Disputes({ assessed, merge, decisions, changed }: DisputesProps): JSX.Element {
  const { decide: words } = useShareWords();
  const disputed = merge.rows.filter(({ outcome }) => outcome === "disputed");
  const left = countUndecided(merge, decisions);
  const cautious = decideCautiously(merge, decisions.decisions, decisions.by).length;
  return (
    <section className={styles.group} aria-labelledby="decide-heading">
      <h3 className={styles.subheading} id="decide-heading">
        {words.title}
      </h3>
      {changed.length > 0 && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>
          {words.changed(changed.join(", "))}
        </MessageBar>
      )}
      {disputed.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p className={styles.quiet}>{words.lead}</p>
          <ShortField
            label={words.by}
            description={words.byHint}
            value={decisions.by}
            {...(decisions.by.trim() === "" ? { errorMessage: words.byMissing } : {})}
            onChange={decisions.setBy}
          />
          <ul className={styles.list}>
            {disputed.map((row) => (
              <li key={row.statement}>
                <DisputedRow
                  row={row}
                  assessed={assessed}
                  decisions={decisions}
                  isChanged={changed.includes(String(row.statement))}
                />
              </li>
            ))}
          </ul>
          <p role="status">{left === 0 ? words.allDecided : words.left(left)}</p>
          {cautious > 0 && (
            <div className={styles.group}>
              <div>
                <DefaultButton text={words.cautious(cautious)} onClick={decisions.decideCautiously} />
              </div>
              <p className={styles.small}>{words.cautiousNote}</p>
            </div>
          )}
        </>
      )}
    </section>
  );
}
