import { mergeStyleSets } from "office-ui-fabric-react/lib/Styling";

/** Files to hand over; loaded with the views that make them. */
export const handOverStyles = mergeStyleSets({
  file: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  /** A name is read, and copied, as a whole. */
  name: { flex: "1 1 160px", minWidth: 0, overflowWrap: "anywhere", userSelect: "all" },
});
