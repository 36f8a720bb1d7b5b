import type { IButtonStyles } from "office-ui-fabric-react/lib/Button";

/** A button with a long text, which may need two lines in a narrow pane. */
export const wrapping: IButtonStyles = {
  root: { height: "auto", minHeight: 32, paddingTop: 5, paddingBottom: 5 },
  label: { lineHeight: "20px" },
};
