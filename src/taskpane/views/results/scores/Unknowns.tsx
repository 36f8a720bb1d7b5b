import * as React from "react";
import { guidanceFor } from "../../../../checklist/guidance";
import { useLoadedIfThere } from "../../../content/content";
import { resultStyles } from "../../../look/results";
import { styles } from "../../../look/styles";
import type { AssessedViewProps } from "../../../state/view-props";
import { useResultWords } from "../../../words/results";
import { listRoles } from "./list-roles";
import { Fold } from "../../fields/Fold";
import { LongList } from "../../fields/LongList";
import { StatementLine } from "./StatementLine";

/** How many roles are listed for several statements. */
const fewRoles = 5;

/** The unknowns, and who might know. */
export function Unknowns(props: AssessedViewProps): JSX.Element {
  const words = useResultWords();
  const { unknowns } = props.assessed.results;
  return (
    <Fold title={words.unknowns.title} note={words.count(unknowns.length)}>
      <p className={styles.small}>{unknowns.length > 0 ? words.unknowns.lead : words.unknowns.none}</p>
      {unknowns.length > 0 && <UnknownList {...props} />}
    </Fold>
  );
}

function UnknownList({ assessed, content, open }: AssessedViewProps): JSX.Element {
  const { unknowns: words } = useResultWords();
  const guidance = useLoadedIfThere(content.guidance);
  const { checklist, assessment, results } = assessed;
  const rolesOf = (number: number): readonly string[] =>
    guidance ? (guidanceFor(guidance, checklist, number).statement?.ask ?? []) : [];
  const numbers = results.unknowns.map(({ statement }) => statement);
  const often = listRoles(numbers, rolesOf).slice(0, fewRoles);
  return (
    <>
      {often.length > 0 && (
        <div className={styles.card}>
          <h4 className={styles.term}>{words.often}</h4>
          <ul className={styles.steps}>
            {often.map(({ role, statements }) => (
              <li key={role}>{words.role(role, statements)}</li>
            ))}
          </ul>
          <p className={styles.small}>{words.ours}</p>
        </div>
      )}
      <LongList items={results.unknowns} id="unknowns-list" label={words.title}>
        {({ statement, response }) => {
          const roles = rolesOf(statement);
          return (
            <li key={statement}>
              <StatementLine
                assessed={assessed}
                open={open}
                number={statement}
                response={response}
                isKey={assessment.rule.keyStatements.includes(statement)}
              >
                {roles.length > 0 && <span className={resultStyles.ask}>{words.ask(roles)}</span>}
              </StatementLine>
            </li>
          );
        }}
      </LongList>
    </>
  );
}
