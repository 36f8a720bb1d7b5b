import { mergeStyleSets } from "office-ui-fabric-react/lib/Styling";
import { colours } from "./theme";
import { focusRing } from "./focus-ring";

/** The text below a field has the size of other small text. */

/** Share; loaded with the view. */
export const shareStyles = mergeStyleSets({
  drop: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "6px 12px",
    padding: 14,
    border: `1px dashed ${colours.line}`,
    borderRadius: 6,
    background: colours.soft,
  },
  over: { borderColor: colours.accent, background: colours.accentSoft },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: 4,
    padding: "8px 10px",
    // The colour is a separate class, which may come earlier in the style sheet.
    borderLeftWidth: 3,
    borderLeftStyle: "solid",
    borderRadius: 3,
    background: colours.soft,
    overflowWrap: "anywhere",
    selectors: {
      summary: { cursor: "pointer", minHeight: 24 },
      "summary:focus-visible": focusRing,
      ul: { listStyle: "none", display: "flex", flexDirection: "column", gap: 4, marginTop: 4 },
      li: { fontSize: 13, lineHeight: "18px" },
    },
  },
  neutral: { borderLeftColor: colours.line },
  good: { borderLeftColor: colours.good },
  warning: { borderLeftColor: colours.warning },
  error: { borderLeftColor: colours.error },
  inside: { marginLeft: 24 },
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "baseline",
    gap: "2px 8px",
    selectors: { "> :first-child": { minWidth: 0, overflowWrap: "anywhere" } },
  },
  status: { fontSize: 13, fontWeight: 600 },
  given: {
    display: "flex",
    flexDirection: "column",
    gap: 2,
    selectors: {
      "> p:first-child": { display: "flex", flexWrap: "wrap", gap: "0 8px", alignItems: "baseline" },
    },
  },
  responses: {
    display: "flex",
    flexWrap: "wrap",
    gap: 6,
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
  beside: {
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
    width: "100%",
    boxSizing: "border-box",
    minHeight: 160,
    padding: 8,
    font: "inherit",
    fontSize: 13,
    color: "inherit",
    background: colours.page,
    border: `1px solid ${colours.line}`,
    borderRadius: 2,
    selectors: { ":focus-visible": focusRing },
  },
});
