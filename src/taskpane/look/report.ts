import { mergeStyleSets } from "office-ui-fabric-react/lib/Styling";
import { colours } from "../theme";
import { field } from "./field";

/** The view that makes things for the Board; loaded with it. */
export const reportStyles = mergeStyleSets({
  part: {
    display: "flex",
    flexDirection: "column",
    gap: 8,
    paddingTop: 12,
    borderTop: `1px solid ${colours.hair}`,
  },
  select: { ...field, font: "inherit", minHeight: 32, maxWidth: "100%", alignSelf: "flex-start" },
  moved: {
    listStyle: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: 4,
    selectors: {
      li: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: "0 12px" },
    },
  },
});
