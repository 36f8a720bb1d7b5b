import * as React from "react";
import { statementsOf, type FindingGroup } from "../../../assessment/findings/group-findings";
import { styles } from "../../look/styles";
import type { AssessedViewProps } from "../../state/view-props";
import { useCheckWords } from "../../words/check";
import { Card } from "../fields/Card";

interface GroupCardProps extends Pick<AssessedViewProps, "assessed"> {
  readonly group: FindingGroup;
  readonly goThrough: () => void;
}

/** All warnings of one kind, and the way through them. */
export function GroupCard({ assessed, group, goThrough }: GroupCardProps): JSX.Element {
  const words = useCheckWords();
  const title = words.group(group, assessed.checklist);
  const statements = statementsOf(group);
  return (
    <Card
      tone="warning"
      title={title}
      note={statements.length > 0 ? words.statements(statements) : undefined}
      action={
        <button
          type="button"
          className={styles.fix}
          aria-label={words.through.goLabel(title)}
          onClick={goThrough}
        >
          {words.through.go}
        </button>
      }
    />
  );
}
