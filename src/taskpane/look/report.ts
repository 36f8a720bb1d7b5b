import { mergeStyleSets } from "office-ui-fabric-react/lib/Styling";
import { column, wrapped } from "./layout";
import { colours } from "./theme";
import { field } from "./field";

/** Report; loaded with the view. */
export const reportStyles = mergeStyleSets({
  part: {
    ...column(8),
    paddingTop: 12,
    borderTop: `1px solid ${colours.hair}`,
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
