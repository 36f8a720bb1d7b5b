import { mergeStyleSets } from "office-ui-fabric-react/lib/Styling";
import { column, wrapped } from "./layout";
import { colours } from "./theme";
import { field } from "./field";
import { focusRing } from "./focus-ring";

/** Report; loaded with the view. */
export const reportStyles = mergeStyleSets({
  steps: { listStyle: "none" },
  step: { padding: "8px 0", borderTop: `1px solid ${colours.hair}` },
  stepHead: {
    display: "flex",
    alignItems: "center",
    gap: 10,
    width: "100%",
    padding: 0,
    border: 0,
    background: "none",
    color: "inherit",
    font: "inherit",
    fontWeight: 600,
    textAlign: "left",
    cursor: "pointer",
    selectors: {
      "> :first-child": { flex: "none" },
      // The marker of a fold.
      "> :nth-child(2)": { display: "list-item", listStyle: "disclosure-closed inside" },
      '&[aria-expanded="true"] > :nth-child(2)': { listStyleType: "disclosure-open" },
      ":hover > :nth-child(2)": { textDecoration: "underline" },
      ":focus-visible": focusRing,
    },
  },
  now: { background: colours.accent, borderColor: colours.accent, color: colours.onAccent },
  stepBody: {
    ...column(8),
    marginLeft: 34,
    // A pane zoomed to 200%.
    selectors: {
      "@media (max-width: 240px)": { marginLeft: 0, selectors: { "> :first-child": { marginLeft: 34 } } },
    },
  },
  select: { ...field, minHeight: 32, maxWidth: "100%", alignSelf: "flex-start" },
  choices: wrapped("8px 16px"),
  /** Two columns: the item on the left, its change on the right, wrapped separately. */
  moved: {
    listStyle: "none",
    margin: 0,
    padding: 0,
    ...column(6),
    selectors: {
      li: { display: "grid", gridTemplateColumns: "1fr auto", alignItems: "baseline", gap: 12 },
      "li > :last-child": { textAlign: "right" },
      "li > button:first-child": { justifySelf: "start" },
      "li > button:first-child, li > span:last-child strong": { whiteSpace: "nowrap" },
      // A pane zoomed to 200%.
      "@media (max-width: 240px)": {
        selectors: {
          li: { gridTemplateColumns: "1fr", justifyItems: "start", gap: 0 },
          "li > :last-child": { textAlign: "left" },
        },
      },
    },
  },
});
