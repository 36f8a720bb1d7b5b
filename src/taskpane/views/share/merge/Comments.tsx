import * as React from "react";
import { cutText } from "../../../../assessment/findings/words/describe-attached";
import { creditOf, type OfferedComment } from "../../../../assessment/merging/comments";
import type { Merge } from "../../../../assessment/merging/merge";
import { shareStyles } from "../../../look/share";
import { styles } from "../../../look/styles";
import { useReturnedWords } from "../../../words/returned";
import { LongList } from "../../fields/LongList";
import type { FileOf } from "./name-files";

interface CommentsProps {
  readonly merge: Merge;
  /** The name of a copy's file, where the person's name is not enough. */
  readonly unclearFile: FileOf;
  readonly choose: (id: string, isChosen: boolean) => void;
}

/** The notes and comments on the rows of the returned copies, each with a box to add it to the evidence [E2]. */
export function Comments({ merge, unclearFile, choose }: CommentsProps): JSX.Element | null {
  const { comments: words } = useReturnedWords();
  const offered = [
    ...merge.rows.flatMap(({ statement, comments }) => listBy(comments, words.statement(statement))),
    ...merge.prompts.flatMap(({ prompt, comments }) => listBy(comments, words.prompt(prompt))),
  ];
  if (offered.length === 0) return null;
  return (
    <section className={styles.group} aria-labelledby="comments-heading">
      <h3 className={styles.subheading} id="comments-heading">
        {words.title}
      </h3>
      <p className={styles.quiet}>{words.lead}</p>
      <LongList items={offered} id="comments" label={words.title}>
        {({ item, comment }) => (
          <li key={comment.id} className={shareStyles.item}>
            <strong>{item}</strong>
            <p className={styles.small}>
              {words.from(creditOf(comment), unclearFile(comment.copy), comment.address)}
            </p>
            <blockquote className={styles.quote} tabIndex={0}>
              {cutText(comment.text)}
            </blockquote>
            <label className={shareStyles.ticked}>
              <input
                type="checkbox"
                checked={comment.isAdded}
                onChange={({ target }) => choose(comment.id, target.checked)}
              />
              <span>
                {words.add} <span className={styles.hidden}>{words.addWhat(item, comment.author)}</span>
              </span>
            </label>
          </li>
        )}
      </LongList>
    </section>
  );
}

function listBy(
  comments: readonly OfferedComment[],
  item: string,
): readonly { readonly item: string; readonly comment: OfferedComment }[] {
  return comments.map((comment) => ({ item, comment }));
}
