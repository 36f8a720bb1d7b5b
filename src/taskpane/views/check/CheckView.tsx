import * as React from "react";
import type { Finding, Severity } from "../../../assessment/findings/findings";
import { groupFindings } from "../../../assessment/findings/group-findings";
import type { AssessedViewProps, ViewProps } from "../../state/view-props";
import { NeedsAssessment } from "../../notices/NeedsAssessment";
import { styles } from "../../look/styles";
import { useWords } from "../../words";
import { useCheckWords } from "../../words/check";
import { LongList } from "../fields/LongList";
import { ErrorCard } from "./ErrorCard";
import { GroupCard } from "./GroupCard";
import { keyOf } from "./key-of";
import { StateCard } from "./StateCard";

/** Loaded when a group is gone through. */
const GoThrough = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: "go-through" */ "./GoThrough")).GoThrough,
}));

/** What is left to answer, to correct and to improve [P80]. */
export function CheckView(props: ViewProps): JSX.Element {
  const { shell } = useWords();
  return (
    <NeedsAssessment title={shell.tabs.check} pane={props.pane} open={props.open}>
      {(assessed) => <Check {...props} assessed={assessed} />}
    </NeedsAssessment>
  );
}

function Check(props: AssessedViewProps): JSX.Element {
  const { pane, assessed } = props;
  const { shell } = useWords();
  const words = useCheckWords();
  /** The findings that are gone through, as they were at first. */
  const [through, setThrough] = React.useState<readonly Finding[]>();
  const root = React.useRef<HTMLDivElement>(null);
  const of = (severity: Severity): readonly Finding[] =>
    assessed.findings.filter((finding) => finding.severity === severity);
  const [work, errors, warnings] = [of("work"), of("error"), of("warning")];
  const state = words.state(work.length, errors.length, warnings.length);
  /** The position of the error that is being corrected: it disappears, so the focus moves to what follows. */
  const correcting = React.useRef<number>();
  React.useLayoutEffect(() => {
    const { current: at } = correcting;
    if (at === undefined || document.activeElement !== document.body) return;
    correcting.current = undefined;
    const next = root.current?.querySelectorAll("#errors-list > li")[at] ?? root.current;
    next?.querySelector("button")?.focus();
  }, [assessed.findings]);
  return (
    <div className={styles.form} ref={root}>
      <h2 className={styles.hidden}>{shell.tabs.check}</h2>
      <div role="status" className={styles.hidden}>
        {pane.done === "reading" ? words.checked(state) : state}
      </div>
      {pane.isLive === false && <p>{shell.notLive}</p>}
      {through ? (
        <React.Suspense fallback={<p className={styles.quiet}>{shell.loading}</p>}>
          <GoThrough {...props} findings={through} leave={() => setThrough(undefined)} />
        </React.Suspense>
      ) : (
        <>
          <StateCard {...props} work={work} errors={errors.length} warnings={warnings.length} />
          {errors.length > 0 && (
            <section className={styles.group} aria-labelledby="correct-heading">
              <Heading id="correct-heading" title={words.correct} count={errors.length} />
              <LongList items={errors} id="errors-list" label={words.correct}>
                {(finding) => (
                  <li key={keyOf(finding)}>
                    <ErrorCard
                      {...props}
                      finding={finding}
                      onFix={() => (correcting.current = errors.indexOf(finding))}
                    />
                  </li>
                )}
              </LongList>
            </section>
          )}
          {warnings.length > 0 && (
            <section className={styles.group} aria-labelledby="improve-heading">
              <Heading id="improve-heading" title={words.improve} count={warnings.length} />
              <ul className={styles.list}>
                {groupFindings(warnings).map((group) => (
                  <li key={group.code}>
                    <GroupCard {...props} group={group} goThrough={() => setThrough(group.findings)} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          <div>
            <button
              type="button"
              className={styles.linkButton}
              aria-disabled={pane.busy !== undefined}
              onClick={pane.read}
            >
              {words.now}
            </button>
          </div>
        </>
      )}
    </div>
  );
}

interface HeadingProps {
  readonly id: string;
  readonly title: string;
  readonly count: number;
}

function Heading({ id, title, count }: HeadingProps): JSX.Element {
  return (
    <h3 className={styles.subheading} id={id}>
      {title} <span className={styles.count}>· {count}</span>
    </h3>
  );
}
