import type { IStyle } from "office-ui-fabric-react/lib/Styling";
import { colours } from "./theme";
import { focusRing } from "./focus-ring";

/** The look of fields that Fabric has no control for. */
export const field = {
  font: "inherit",
  color: "inherit",
  background: colours.page,
  border: `1px solid ${colours.line}`,
  borderRadius: 2,
  selectors: { ":focus-visible": focusRing },
} satisfies IStyle;

/** The text below a field has the size of other small text. */
export const fieldStyles = { description: { fontSize: 12, color: colours.quiet } };
