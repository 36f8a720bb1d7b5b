import { mergeStyleSets } from "office-ui-fabric-react/lib/Styling";

/** Set up; loaded with the view. */
export const setUpStyles = mergeStyleSets({
  /** Two columns; one where there is no room. */
  details: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(124px, 1fr))",
    gap: "8px 12px",
  },
  wide: { gridColumn: "1 / -1" },
});
