import { mergeStyleSets } from "office-ui-fabric-react/lib/Styling";
import { column, wrapped } from "./layout";
import { colours } from "./theme";
import { field } from "./field";
import { focusRing } from "./focus-ring";

/** Share; loaded with the view. */
export const shareStyles = mergeStyleSets({
  parts: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    border: `1px solid ${colours.line}`,
    borderRadius: 4,
    selectors: {
      button: {
        minHeight: 32,
        padding: "4px 2px",
        border: 0,
        borderLeft: `1px solid ${colours.hair}`,
        background: "none",
        color: colours.ink,
        font: "inherit",
        cursor: "pointer",
      },
      "button:first-child": { borderLeft: 0 },
      "button:hover": { background: colours.hover },
      "button:focus-visible": { ...focusRing, outlineOffset: "-2px" },
      'button[aria-pressed="true"]': {
        background: colours.accentSoft,
        color: colours.accentStrong,
        fontWeight: 600,
        boxShadow: `inset 0 -3px ${colours.accent}`,
      },
      // A pane zoomed to 200%.
      "@media (max-width: 240px)": {
        gridTemplateColumns: "minmax(0, 1fr)",
        selectors: { button: { borderLeft: 0 } },
      },
    },
  },
  part: { ...column(12), flexGrow: 1, selectors: { "&[hidden]": { display: "none" } } },
  /** A part with a foot, which is at the lower edge of the pane. */
  footed: { marginBottom: -16 },
  /** Two short fields side by side; one below the other where there is no room. */
  two: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(124px, 1fr))",
    gap: "8px 12px",
  },
  /** Fields whose labels differ in height. */
  level: { alignItems: "end" },
  /** What can be done about a copy; a form that opens takes the whole width. */
  ways: {
    ...wrapped("4px 14px"),
    alignItems: "center",
    fontSize: 13,
    selectors: {
      ":empty": { display: "none" },
      "> *": { minWidth: 0, maxWidth: "100%" },
      "details[open]": { flexBasis: "100%" },
    },
  },
  drop: {
    ...wrapped("6px 12px"),
    alignItems: "center",
    padding: 14,
    border: `1px dashed ${colours.line}`,
    borderRadius: 6,
    background: colours.soft,
  },
  over: { borderColor: colours.accent, background: colours.accentSoft },
  item: {
    ...column(4),
    padding: "8px 12px",
    border: `1px solid ${colours.hair}`,
    borderRadius: 6,
    overflowWrap: "anywhere",
  },
  remark: { fontSize: 13, lineHeight: "18px" },
  inside: { marginLeft: 24 },
  line: { display: "block" },
  head: {
    ...wrapped("2px 8px"),
    justifyContent: "space-between",
    alignItems: "baseline",
    selectors: { "> :first-child": { minWidth: 0, overflowWrap: "anywhere" } },
  },
  status: { fontSize: 13, fontWeight: 600 },
  given: {
    ...column(2),
    selectors: {
      "> p:first-child": { display: "flex", flexWrap: "wrap", gap: "0 8px", alignItems: "baseline" },
    },
  },
  responses: {
    ...wrapped(6),
    selectors: {
      label: {
        display: "flex",
        alignItems: "center",
        gap: 6,
        minHeight: 28,
        boxSizing: "border-box",
        padding: "2px 10px 2px 8px",
        border: `1px solid ${colours.line}`,
        borderRadius: 3,
        cursor: "pointer",
      },
      "label:hover": { background: colours.hover },
      "label:focus-within": focusRing,
      input: { width: 16, height: 16, margin: 0, accentColor: colours.accent, outline: "none" },
    },
  },
  ticked: {
    display: "flex",
    alignItems: "flex-start",
    gap: 6,
    minHeight: 24,
    whiteSpace: "pre-wrap",
    selectors: {
      "&:focus-within": focusRing,
      input: {
        width: 16,
        height: 16,
        margin: "2px 0 0",
        flexShrink: 0,
        accentColor: colours.accent,
        outline: "none",
      },
    },
  },
  changed: {
    alignSelf: "flex-start",
    padding: "1px 6px",
    borderRadius: 3,
    border: `1px solid ${colours.warning}`,
    background: colours.warningSoft,
    fontSize: 12,
    fontWeight: 600,
  },
  message: {
    ...field,
    width: "100%",
    boxSizing: "border-box",
    minHeight: 160,
    padding: 8,
    fontSize: 13,
  },
});
