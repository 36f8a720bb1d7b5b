import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { ProblemBar } from "./ProblemBar";
import type { PaneProblem } from "../port/port";
import { styles } from "../look/styles";
import { useWords } from "../words";

interface FaultBoundaryState {
  readonly problem: PaneProblem | undefined;
}

function TryAgain({ onClick }: { readonly onClick: () => void }): JSX.Element {
  const { shell } = useWords();
  return (
    <div>
      <DefaultButton text={shell.tryAgain} onClick={onClick} />
    </div>
  );
}

/**
 * Shows a message instead of an empty pane when a view fails to render or part of the add-in does not load.
 */
export class FaultBoundary extends React.Component<unknown, FaultBoundaryState> {
  override readonly state: FaultBoundaryState = { problem: undefined };

  static getDerivedStateFromError(error: unknown): FaultBoundaryState {
    const isMissing = error instanceof Error && error.name === "ChunkLoadError";
    const message = error instanceof Error ? error.message : String(error);
    return { problem: isMissing ? { kind: "not-loaded" } : { kind: "unexpected", message } };
  }

  override render(): React.ReactNode {
    const { problem } = this.state;
    if (problem === undefined) return this.props.children;
    return (
      <div className={styles.view}>
        <ProblemBar problem={problem} />
        {problem.kind === "not-loaded" && <TryAgain onClick={() => this.setState({ problem: undefined })} />}
      </div>
    );
  }
}
