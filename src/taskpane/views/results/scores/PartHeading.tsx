import * as React from "react";
import type { ViewProps } from "../../../state/view-props";
import type { Assessed } from "../../../port/port";
import { resultStyles } from "../../../look/results";

/** The props of each part of the view. */
export interface PartProps extends ViewProps {
  /** The id of the part's heading in the page. */
  readonly id: string;
  readonly assessed: Assessed;
}

/** The heading of a part; it can be given the focus. */
export function PartHeading({ id, title }: { readonly id: string; readonly title: string }): JSX.Element {
  return (
    <h3 className={resultStyles.partHeading} id={id} tabIndex={-1}>
      {title}
    </h3>
  );
}
