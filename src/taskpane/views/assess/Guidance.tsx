import * as React from "react";
import type { Checklist, ResponseId } from "../../../checklist/checklist";
import { generalCases, guidanceFor, type FoundCase, type FoundGuidance } from "../../../checklist/guidance";
import { useLoaded, type Content } from "../../content/content";
import { styles } from "../../look/styles";
import { Fold } from "../fields/Fold";
import { useWords } from "../../words";

interface GuidanceProps {
  readonly content: Content;
  readonly checklist: Checklist;
  readonly statement: number;
  readonly response: ResponseId | null;
}

/** Guidance for a statement, with the source of each text [G1]. */
export function Guidance({ content, checklist, statement, response }: GuidanceProps): JSX.Element | null {
  const { guidance: words } = useWords().assess;
  const guidance = useLoaded(content.guidance);
  if (!guidance) return null;
  const found = guidanceFor(guidance, checklist, statement);
  if (!found.statement && found.components.length === 0) {
    return <p className={styles.small}>{words.none}</p>;
  }
  return (
    <section className={styles.group} aria-labelledby="guidance-heading">
      <h3 className={styles.subheading} id="guidance-heading">
        {words.title}
      </h3>
      <StatementGuidance found={found} note={guidance.notes.statements} response={response} />
      {found.components.map(({ id, title, good, source }) => (
        <Fold key={id} title={title} note={words.good}>
          <Items items={good} />
          <p className={styles.small}>{words.source(source)}</p>
        </Fold>
      ))}
      {found.components.length > 0 && (
        <p className={styles.small}>
          {guidance.notes.components} <span>{words.mapping}</span>
        </p>
      )}
      <Fold title={words.cases}>
        <CaseStudies content={content} checklist={checklist} statement={statement} />
      </Fold>
    </section>
  );
}

/** The cases of the statement's components, then those that apply to all [G3]; loaded when they are first opened. */
function CaseStudies({
  content,
  checklist,
  statement,
}: Pick<GuidanceProps, "content" | "checklist" | "statement">): JSX.Element | null {
  const guidance = useLoaded(content.caseStudies);
  if (!guidance) return null;
  const { cases } = guidanceFor(guidance, checklist, statement);
  return (
    <>
      <p className={styles.small}>{guidance.notes.caseStudies}</p>
      {[...cases, ...generalCases(guidance, checklist)].map((story) => (
        <CaseStory key={story.id} story={story} />
      ))}
    </>
  );
}

function StatementGuidance({
  found: { statement },
  note,
  response,
}: {
  readonly found: FoundGuidance;
  readonly note: string;
  readonly response: ResponseId | null;
}): JSX.Element | null {
  const { guidance: words } = useWords().assess;
  if (!statement) return null;
  const { asks, evidence, ask } = statement;
  return (
    <div className={styles.card}>
      <p className={styles.small}>
        <span className={styles.tag}>{words.ours}</span> <span>{note}</span>
      </p>
      <p className={styles.term}>{words.asks}</p>
      <p>{asks}</p>
      <p className={styles.term}>{words.shows}</p>
      <Items items={evidence} />
      {response !== "yes" && (
        <>
          <p className={styles.term}>{words.who}</p>
          <Items items={ask} />
        </>
      )}
    </div>
  );
}

function CaseStory({ story }: { readonly story: FoundCase }): JSX.Element {
  const { guidance: words } = useWords().assess;
  const lists: readonly (readonly [string, readonly string[]])[] = [
    [words.met, story.met],
    [words.did, story.did],
    [words.gained, story.gained],
  ];
  return (
    <Fold title={words.casePart(story.organisation, story.part, story.parts)}>
      {story.components.length > 0 && (
        <p className={styles.small}>{story.components.map(({ title }) => title).join("; ")}</p>
      )}
      {lists
        .filter(([, items]) => items.length > 0)
        .map(([title, items]) => (
          <React.Fragment key={title}>
            <p className={styles.term}>{title}</p>
            <Items items={items} />
          </React.Fragment>
        ))}
      <p className={styles.small}>{words.caseSource(story.page)}</p>
    </Fold>
  );
}

function Items({ items }: { readonly items: readonly string[] }): JSX.Element {
  return (
    <ul className={styles.steps}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
