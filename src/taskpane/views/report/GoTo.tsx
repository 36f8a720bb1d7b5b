import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import { findSheet } from "../../port/port";
import type { AssessedViewProps } from "../../state/view-props";
import { useReportWords } from "../../words/report";

interface GoToProps extends Pick<AssessedViewProps, "pane" | "assessed"> {
  /** The planned name. */
  readonly sheet: string;
  readonly isFirst?: boolean;
}

/** A button that goes to a sheet; nothing while the sheet is missing. */
export function GoTo({ pane, assessed, sheet, isFirst = false }: GoToProps): JSX.Element | null {
  const words = useReportWords();
  const actual = findSheet(assessed, sheet);
  if (actual === undefined) return null;
  const Button = isFirst ? PrimaryButton : DefaultButton;
  return (
    <div>
      <Button text={words.goTo(actual)} onClick={() => pane.show(actual, null)} />
    </div>
  );
}
