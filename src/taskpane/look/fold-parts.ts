import { focusRing } from "./focus-ring";

/** What all folds share: the line that opens one, and the part below it. */
export const foldParts = {
  "> summary": { cursor: "pointer", minHeight: 24 },
  "> summary:focus-visible": focusRing,
  "> div": { paddingTop: 8 },
};
