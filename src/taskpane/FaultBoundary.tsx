import * as React from "react";
import { FailureBar } from "./FailureBar";
import { styles } from "./styles";

interface FaultBoundaryState {
  readonly message: string | undefined;
}

/** A fault while drawing the pane is said in words, instead of an empty pane. */
export class FaultBoundary extends React.Component<unknown, FaultBoundaryState> {
  override readonly state: FaultBoundaryState = { message: undefined };

  static getDerivedStateFromError(error: unknown): FaultBoundaryState {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): React.ReactNode {
    const { message } = this.state;
    if (message === undefined) return this.props.children;
    return (
      <main className={styles.view}>
        <FailureBar failure={{ kind: "unexpected", message }} />
      </main>
    );
  }
}
