import * as React from "react";
import { reportStyles } from "../../look/report";
import { styles } from "../../look/styles";
import { MessageBar } from "../../notices/MessageBar";
import type { AssessedViewProps } from "../../state/view-props";
import { useReportWords } from "../../words/report";
import { ActionsStep } from "./ActionsStep";
import { BoardCopyStep } from "./BoardCopyStep";
import { BoardStep } from "./BoardStep";
import { CheckStep } from "./CheckStep";
import { SignOffStep } from "./SignOffStep";
import { SnapshotStep } from "./SnapshotStep";
import { stepHeading, type StepProps } from "./Step";
import { findStepFacts, stepIds, type StepFacts, type StepId } from "./step-facts";
import type { Reporting } from "./use-report";

/** The props of each step. */
export interface BoardStepProps extends AssessedViewProps {
  readonly step: StepProps;
  readonly facts: StepFacts;
  readonly reporting: Reporting;
  /** The number of items changed since the seal; undefined until it is known. */
  readonly changed: number | undefined;
  readonly setChanged: (changed: number) => void;
}

const views: Readonly<Record<StepId, React.ComponentType<BoardStepProps>>> = {
  check: CheckStep,
  actions: ActionsStep,
  snapshot: SnapshotStep,
  board: BoardStep,
  "sign-off": SignOffStep,
  "board-copy": BoardCopyStep,
};

/**
 * The steps to the Board in their order. One is open: the first that is not done, or the one that the user opened. After a
 * step, the next that is not done opens [P90]. That sealed items have changed comes first [N2].
 */
export function BoardSteps(props: AssessedViewProps & { readonly reporting: Reporting }): JSX.Element {
  const { signOff: words } = useReportWords();
  const { assessed, today, reporting } = props;
  const facts = React.useMemo(() => findStepFacts(assessed, today), [assessed, today]);
  const [chosen, choose] = React.useState<StepId | null>();
  const [from, setFrom] = React.useState(0);
  const [changed, setChanged] = React.useState<number>();
  const isDone: Readonly<Record<StepId, boolean>> = {
    check: facts.check.isDone,
    actions: facts.actions.isDone,
    snapshot: facts.snapshot.isDone,
    board: facts.board.isDone,
    "sign-off": facts.signOff.isSealed && changed === 0,
    // The workbook has no sign of it.
    "board-copy": reporting.done?.kind === "board-copy",
  };
  const broken = facts.signOff.isSealed ? (changed ?? 0) : 0;
  const warned: readonly StepId[] = [
    ...(facts.actions.overdue > 0 ? (["actions"] as const) : []),
    ...(broken > 0 ? (["sign-off"] as const) : []),
  ];
  const next = stepIds.find((id, index) => index >= from && !isDone[id]);
  const opened = chosen === undefined ? next : chosen;
  const moves = React.useRef(false);
  React.useLayoutEffect(() => {
    if (!moves.current || opened === undefined || opened === null) return;
    moves.current = false;
    document.getElementById(stepHeading(opened))?.focus();
  }, [opened]);
  const takeStep = (index: number): Reporting["report"] => {
    return async (wanted) => {
      const isTaken = await reporting.report(wanted);
      if (!isTaken) return false;
      // Its file is still to be saved.
      const isLeftOpen = wanted.kind === "board-copy";
      moves.current = !isLeftOpen;
      setFrom(index);
      choose(isLeftOpen ? wanted.kind : undefined);
      return true;
    };
  };
  return (
    <>
      {broken > 0 && (
        <MessageBar kind="error">
          {words.changedSinceSeal(broken)}{" "}
          {opened !== "sign-off" && (
            <button
              type="button"
              className={styles.linkButton}
              onClick={() => {
                moves.current = true;
                choose("sign-off");
              }}
            >
              {words.see}
            </button>
          )}
        </MessageBar>
      )}
      <ol className={reportStyles.steps}>
        {stepIds.map((id, index) => {
          const View = views[id];
          return (
            <View
              key={id}
              {...{ ...props, facts, changed, setChanged }}
              reporting={{ done: reporting.done, report: takeStep(index) }}
              step={{
                id,
                number: index + 1,
                isDone: isDone[id],
                isWarned: warned.includes(id),
                isOpen: id === opened,
                open: () => choose(id === opened ? null : id),
              }}
            />
          );
        })}
      </ol>
    </>
  );
}
