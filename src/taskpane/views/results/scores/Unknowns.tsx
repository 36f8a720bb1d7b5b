import * as React from "react";
import { guidanceFor } from "../../../../checklist/guidance";
import { useLoadedIfThere } from "../../../content/content";
import { resultStyles } from "../../../look/results";
import { styles } from "../../../look/styles";
import { useResultWords } from "../../../words/results";
import { listRoles } from "./list-roles";
import { LongList } from "../../fields/LongList";
import { PartHeading, type PartProps } from "./PartHeading";
import { StatementLine } from "./StatementLine";

/** How many roles are listed for several statements. */
const fewRoles = 5;

/** The unknowns, and who might know. */
export function Unknowns(props: PartProps): JSX.Element {
  const { unknowns: words } = useResultWords();
  const { id, assessed } = props;
  const isAny = assessed.results.unknowns.length > 0;
  return (
    <section className={styles.group} aria-labelledby={id}>
      <PartHeading id={id} title={words.title} />
      <p className={styles.small}>{isAny ? words.lead : words.none}</p>
      {isAny && <UnknownList {...props} />}
    </section>
  );
}

function UnknownList({ pane, assessed, content, open }: PartProps): JSX.Element {
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
                pane={pane}
                assessed={assessed}
                open={open}
                number={statement}
                response={response}
                isKey={assessment.rule.keyStatements.includes(statement)}
              >
                {roles.length > 0 && <p className={resultStyles.ask}>{words.ask(roles)}</p>}
              </StatementLine>
            </li>
          );
        }}
      </LongList>
    </>
  );
}
