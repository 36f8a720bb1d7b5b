import * as React from "react";
import { MessageBar } from "../../../notices/MessageBar";
import type { Merge } from "../../../../assessment/merging/merge";
import type { MergedRow } from "../../../../assessment/merging/merged-row";
import type { Assessed } from "../../../port/port";
import { styles } from "../../../look/styles";
import { useReturnedWords } from "../../../words/returned";
import { BulkDecisions } from "./BulkDecisions";
import { DisputedRow } from "./DisputedRow";
import type { FileOf } from "./name-files";
import type { Decisions } from "./use-decisions";

interface DisputesProps {
  readonly assessed: Assessed;
  readonly merge: Merge;
  readonly decisions: Decisions;
  /** Statements and prompts that changed since they were shown. */
  readonly changed: readonly string[];
  /** The name of a copy's file. */
  readonly fileOf: FileOf;
  /** The same, where the person's name is not enough. */
  readonly unclearFile: FileOf;
  readonly addPlainTexts: (person: string) => void;
}

/** The disputed rows, each with every response, its author and its evidence: first the new ones, then those left open [P11]. */
export function Disputes(props: DisputesProps): JSX.Element {
  const { assessed, merge, decisions, changed, fileOf, unclearFile, addPlainTexts } = props;
  const { decide: words, copy: describeCopy } = useReturnedWords();
  const disputed = merge.rows.filter(({ outcome }) => outcome === "disputed");
  const open = disputed.filter(isLeftOpen);
  // The other files are on the list above.
  const sources = open.flatMap(({ answers }) =>
    answers.map(({ copy }) => describeCopy(copy.contributor, fileOf(copy), copy.savedAt)),
  );
  const parts = [
    {
      id: "decide-heading",
      title: words.title,
      lead: disputed.length === 0 ? words.none : words.lead,
      sources: [],
      rows: disputed.filter((row) => !isLeftOpen(row)),
    },
    { id: "open-heading", title: words.open, lead: words.openLead, sources, rows: open },
  ].filter(({ rows }, index) => rows.length > 0 || (index === 0 && disputed.length === 0));
  return (
    <>
      {parts.map(({ id, title, lead, sources, rows }, index) => (
        <section key={id} className={styles.group} aria-labelledby={id}>
          <h3 className={styles.subheading} id={id}>
            {title}
          </h3>
          {index === 0 && changed.length > 0 && (
            <MessageBar kind="warning">{words.changed(changed.join(", "))}</MessageBar>
          )}
          <p className={styles.quiet}>{lead}</p>
          {[...new Set(sources)].map((source) => (
            <p key={source} className={styles.small}>
              {source}
            </p>
          ))}
          {index === 0 && disputed.length > 0 && (
            <BulkDecisions
              merge={merge}
              decisions={decisions}
              register={assessed.assessment.circulation.contributors}
              addPlainTexts={addPlainTexts}
            />
          )}
          <ul className={styles.list}>
            {rows.map((row) => (
              <li key={row.statement}>
                <DisputedRow
                  row={row}
                  assessed={assessed}
                  decisions={decisions}
                  isChanged={changed.includes(String(row.statement))}
                  unclearFile={unclearFile}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** Whether earlier merges left all of the row's dispute open. */
function isLeftOpen({ answers }: MergedRow): boolean {
  return answers.every(({ copy, isNew }) => !isNew || copy.isOpen === true);
}
