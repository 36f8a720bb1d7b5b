import * as React from "react";
import type { ViewProps } from "../../../state/view-props";
import type { Assessed } from "../../../port/port";
import { resultStyles } from "../../../look/results";

/** What each part of the view is given. */
export interface PartProps extends ViewProps {
  /** Of the part's heading, in the page. */
  readonly id: string;
  readonly assessed: Assessed;
}

/** The heading of a part; the focus can be brought to it. */
export function PartHeading({ id, title }: { readonly id: string; readonly title: string }): JSX.Element {
  return (
    <h3 className={resultStyles.partHeading} id={id} tabIndex={-1}>
      {title}
    </h3>
  );
}
