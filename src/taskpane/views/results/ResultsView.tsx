import * as React from "react";
import type { ViewProps } from "../../state/view-props";
import { Instead } from "../../notices/Instead";
import { NeedsAssessment } from "../../notices/NeedsAssessment";
import type { Assessed } from "../../port/port";
import { resultStyles } from "../../look/results";
import { styles } from "../../look/styles";
import { useResultWords, type ResultWords } from "../../words/results";
import { Gaps } from "./scores/Gaps";
import type { PartProps } from "./scores/PartHeading";
import { ResponseMix } from "./scores/ResponseMix";
import { Components, Overall, Phases, Sections } from "./scores/Scores";
import { ScoringRule } from "./scores/ScoringRule";
import { Unknowns } from "./scores/Unknowns";
import { WhatIf } from "./what-if/WhatIf";

interface Part {
  readonly id: string;
  readonly Part: React.ComponentType<PartProps>;
  /** The text of the link to it; a part without a title has no link. */
  readonly title?: (words: ResultWords) => string;
}

/** From top to bottom. */
const parts: readonly Part[] = [
  { id: "overall-heading", Part: Overall },
  { id: "phases-heading", Part: Phases },
  { id: "sections-heading", Part: Sections, title: (words) => words.sections },
  { id: "components-heading", Part: Components },
  { id: "mix-heading", Part: ResponseMix, title: (words) => words.mix.title },
  { id: "gaps-heading", Part: Gaps, title: (words) => words.gaps.title },
  { id: "unknowns-heading", Part: Unknowns, title: (words) => words.unknowns.title },
  { id: "what-if-heading", Part: WhatIf, title: (words) => words.whatIf.title },
  { id: "rule-heading", Part: ScoringRule, title: (words) => words.howScored },
];

/** Scores and ratings, the responses behind them, gaps and unknowns, What if, and the scoring rule. */
export function ResultsView(props: ViewProps): JSX.Element {
  const words = useResultWords();
  return (
    <NeedsAssessment title={words.title} pane={props.pane} open={props.open}>
      {(assessed) =>
        assessed.copy ? (
          <Instead
            title={words.title}
            lines={[words.copy.what]}
            button={words.copy.toCheck}
            onClick={() => props.open("check")}
          />
        ) : (
          <Parts {...props} assessed={assessed} />
        )
      }
    </NeedsAssessment>
  );
}

function Parts(props: ViewProps & { readonly assessed: Assessed }): JSX.Element {
  const words = useResultWords();
  return (
    <>
      <h2 className={styles.heading}>{words.title}</h2>
      <nav className={resultStyles.jumps} aria-label={words.parts}>
        {parts.map(
          ({ id, title }) =>
            title && (
              <button key={id} type="button" className={styles.linkButton} onClick={() => goTo(id)}>
                {title(words)}
              </button>
            ),
        )}
      </nav>
      {parts.map(({ id, Part }) => (
        <Part key={id} id={id} {...props} />
      ))}
    </>
  );
}

/** Leaves the address of the page alone: Office stores data in it. */
function goTo(id: string): void {
  const heading = document.getElementById(id);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: "start" });
}
