import * as React from "react";
import type { Assessed } from "../../port/port";
import { styles } from "../../look/styles";
import { useWords } from "../../words";
import type { Looked } from "./looked";
import {
  isFound,
  isWanted,
  listSections,
  statementFilters,
  type ListedStatement,
  type StatementFilter,
  type Wanted,
} from "./list-statements";

interface AllStatementsProps {
  readonly assessed: Assessed;
  readonly current: number;
  readonly looked: Looked;
  readonly look: (looked: Looked) => void;
  readonly pick: (statement: number) => void;
  readonly close: () => void;
}

/** The list of all statements with the state of each, to search and to filter; a choice opens the statement [P65]. */
export function AllStatements({
  assessed,
  current,
  looked,
  look,
  pick,
  close,
}: AllStatementsProps): JSX.Element {
  const { list: words } = useWords().assess;
  const search = React.useRef<HTMLInputElement>(null);
  React.useEffect(() => search.current?.focus(), []);
  const sections = listSections(assessed);
  const all = sections.flatMap(({ statements }) => statements);
  const names = [...new Set(all.flatMap(({ askedOf }) => askedOf))];
  const wanted = wantedOf(looked.chosen);
  const isShown = (statement: ListedStatement): boolean =>
    isWanted(statement, wanted) && isFound(statement, looked.typed);
  const countOf = (filter: Wanted): number => all.filter((statement) => isWanted(statement, filter)).length;
  const shown = all.filter(isShown).length;
  const filters = statementFilters.filter(
    (filter) => filter !== "last-time" || all.some((one) => one.lastTime),
  );
  return (
    <section
      className={styles.group}
      aria-labelledby="list-heading"
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <div className={styles.spread}>
        <h2 className={styles.heading} id="list-heading">
          {words.title}
        </h2>
        <button type="button" className={styles.fix} onClick={close}>
          {words.close}
        </button>
      </div>
      <div className={styles.search}>
        <input
          ref={search}
          type="search"
          className={styles.day}
          aria-label={words.search}
          placeholder={words.search}
          value={looked.typed}
          onChange={({ target }) => look({ ...looked, typed: target.value })}
        />
        <select
          className={styles.day}
          aria-label={words.show}
          value={looked.chosen}
          onChange={({ target }) => look({ ...looked, chosen: target.value })}
        >
          {filters.map((filter) => (
            <option key={filter} value={filter}>
              {words.counted(words.filters[filter], countOf(filter))}
            </option>
          ))}
          {names.map((name) => (
            <option key={name} value={`asked ${name}`}>
              {words.counted(words.askedOf(name), countOf({ askedOf: name }))}
            </option>
          ))}
        </select>
      </div>
      <p className={styles.small} role="status">
        {words.shown(shown, all.length)}
      </p>
      {sections.map(({ title, statements }) => {
        const rows = statements.filter(isShown);
        return (
          rows.length > 0 && (
            <React.Fragment key={title}>
              <h3 className={styles.term}>{title}</h3>
              <ul className={styles.statements}>
                {rows.map((row) => (
                  <li key={row.number}>
                    <Row row={row} assessed={assessed} isCurrent={row.number === current} pick={pick} />
                  </li>
                ))}
              </ul>
            </React.Fragment>
          )
        );
      })}
    </section>
  );
}

interface RowProps extends Pick<AllStatementsProps, "assessed" | "pick"> {
  readonly row: ListedStatement;
  readonly isCurrent: boolean;
}

function Row({ row, assessed, isCurrent, pick }: RowProps): JSX.Element {
  const { list: words } = useWords().assess;
  const { number, text, response, hasEvidence, lastTime } = row;
  const labelOf = (id: string | null): string =>
    assessed.checklist.responses.find((one) => one.id === id)?.label ?? words.unanswered;
  const note = response
    ? hasEvidence
      ? ""
      : words.noEvidence
    : lastTime
      ? words.lastTime(labelOf(lastTime))
      : "";
  return (
    <button
      type="button"
      className={styles.statementRow}
      {...(isCurrent ? { "aria-current": "true" } : {})}
      onClick={() => pick(number)}
    >
      <span className={styles.count}>{number}</span>
      <span className={styles.rowText}>{text}</span>
      <span className={response ? styles.state : `${styles.state} ${styles.quiet}`}>
        <span aria-hidden="true">{words.signs[response ?? "unanswered"]} </span>
        {labelOf(response)}
        {note !== "" && <span className={styles.small}>{note}</span>}
      </span>
    </button>
  );
}

function wantedOf(chosen: string): Wanted {
  if (chosen.startsWith("asked ")) return { askedOf: chosen.slice("asked ".length) };
  return statementFilters.find((filter): filter is StatementFilter => filter === chosen) ?? "all";
}
