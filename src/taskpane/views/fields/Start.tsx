import * as React from "react";
import { DefaultButton } from "office-ui-fabric-react/lib/components/Button/DefaultButton/DefaultButton";
import { PrimaryButton } from "office-ui-fabric-react/lib/components/Button/PrimaryButton/PrimaryButton";
import type { ViewProps } from "../../state/view-props";

interface StartProps extends Pick<ViewProps, "pane"> {
  readonly text: string;
  readonly onClick: () => unknown;
  /** A secondary button. */
  readonly isSecond?: boolean;
}

/** The button of a task, which waits until no other is running. */
export function Start({ pane, text, onClick, isSecond = false }: StartProps): JSX.Element {
  const Button = isSecond ? DefaultButton : PrimaryButton;
  return (
    <div>
      <Button
        text={text}
        onClick={() => void onClick()}
        disabled={pane.busy !== undefined}
        allowDisabledFocus
      />
    </div>
  );
}
