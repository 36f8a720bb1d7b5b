import { mergeStyleSets } from "office-ui-fabric-react/lib/Styling";
import { focusRing } from "./focus-ring";
import { column } from "./layout";

/** Set up; loaded with the view. */
export const setUpStyles = mergeStyleSets({
  file: { font: "inherit", maxWidth: "100%", selectors: { ":focus-visible": focusRing } },
  step: {
    ...column(4),
    selectors: { "> input": { marginLeft: 24, maxWidth: "calc(100% - 24px)" } },
  },
});
