import { mergeStyleSets } from "office-ui-fabric-react/lib/Styling";
import { focusRing } from "./focus-ring";
import { colours } from "./theme";

const tone = (background: string, edge: string) => ({
  background,
  borderColor: edge,
  selectors: { "> svg": { color: edge } },
});

/** The look of messages; each kind has its own colour and icon. */
export const messageStyles = mergeStyleSets({
  bar: {
    display: "flex",
    gap: 8,
    padding: 8,
    // The colour is that of the kind: in high contrast nothing else shows how far the message goes.
    borderWidth: 1,
    borderStyle: "solid",
    borderRadius: 4,
    color: colours.ink,
    fontSize: 12,
    lineHeight: "16px",
    selectors: {
      "> svg": { flexShrink: 0 },
      "> div": { flexGrow: 1, minWidth: 0 },
      "> button": {
        alignSelf: "flex-start",
        display: "flex",
        padding: 4,
        margin: -4,
        border: 0,
        background: "none",
        color: "inherit",
        cursor: "pointer",
      },
      "> button:focus-visible": focusRing,
    },
  },
  info: tone(colours.infoSoft, colours.quiet),
  success: tone(colours.goodSoft, colours.good),
  warning: tone(colours.warningSoft, colours.warning),
  error: tone(colours.errorSoft, colours.error),
});
