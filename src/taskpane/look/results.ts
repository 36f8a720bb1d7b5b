import { mergeStyleSets } from "office-ui-fabric-react/lib/Styling";
import { column, wrapped } from "./layout";
import { colours } from "./theme";
import { field } from "./field";

/** Results; loaded with the view. */
export const resultStyles = mergeStyleSets({
  score: { fontSize: 26, lineHeight: "32px", fontWeight: 600 },
  result: {
    paddingBottom: 12,
    borderBottom: `1px solid ${colours.hover}`,
    selectors: { ":last-child": { border: 0, padding: 0 } },
  },
  resultHead: {
    ...wrapped("2px 8px"),
    justifyContent: "space-between",
    alignItems: "center",
  },
  resultTitle: { fontSize: 14, fontWeight: 600, flex: "1 1 150px" },
  bar: {
    position: "relative",
    height: 8,
    margin: "6px 0",
    borderRadius: 4,
    overflow: "hidden",
    background: colours.hover,
    forcedColorAdjust: "none",
    selectors: { "> span": { position: "absolute", top: 0, bottom: 0 } },
  },
  barLow: { background: colours.accent },
  barHigh: {
    background: `repeating-linear-gradient(135deg, ${colours.accent} 0 2px, ${colours.accentSoft} 2px 5px)`,
  },
  barMark: { width: 2, marginLeft: -1, background: colours.ink, opacity: 0.55 },
  jumps: wrapped("0 14px"),
  partHeading: { fontSize: 15, fontWeight: 600, selectors: { ":focus": { outline: "none" } } },
  mix: {
    display: "flex",
    gap: 2,
    height: 16,
    margin: "4px 0",
    forcedColorAdjust: "none",
    selectors: { "> span": { flexBasis: 0, minWidth: 3, boxSizing: "border-box" } },
  },
  mixTitle: { fontSize: 14, fontWeight: 600 },
  legend: { listStyle: "none", display: "flex", flexWrap: "wrap", gap: "4px 14px", marginBottom: 4 },
  legendItem: { display: "flex", alignItems: "center", gap: 6 },
  swatch: { width: 16, height: 16, flex: "none", boxSizing: "border-box", forcedColorAdjust: "none" },
  lineFoot: {
    ...wrapped("0 8px"),
    alignItems: "center",
    justifyContent: "space-between",
    padding: "2px 4px 4px 10px",
  },
  tags: { display: "flex", gap: 6 },
  ask: { flex: "1 0 100%", color: colours.quiet, fontSize: 12 },
  inlineField: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: 6 },
  smallSelect: {
    ...field,
    minHeight: 28,
    maxWidth: "100%",
    padding: "2px 4px",
  },
  supposed: {
    ...column(2),
    selectors: { select: { alignSelf: "flex-start", marginLeft: 24 } },
  },
  change: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    gap: "6px 8px",
    alignItems: "baseline",
    margin: "4px 0",
    selectors: {
      dt: { color: colours.quiet, fontSize: 12 },
      dd: { display: "flex", flexWrap: "wrap", gap: "2px 8px", alignItems: "center" },
      // Text at 200%: labels go above their values.
      "@media (max-width: 250px)": { gridTemplateColumns: "minmax(0, 1fr)" },
    },
  },
  fields: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px 12px", alignItems: "start" },
  numberInput: {
    ...field,
    width: "100%",
    minHeight: 32,
    padding: "4px 8px",
    boxSizing: "border-box",
  },
  badge: {
    display: "inline-block",
    padding: "1px 8px",
    border: `1px solid ${colours.line}`,
    borderRadius: 4,
    fontSize: 12,
    lineHeight: "18px",
    fontWeight: 600,
  },
  // After the rules it overrides.
  wrong: { borderColor: colours.error, boxShadow: `inset 0 0 0 1px ${colours.error}` },
});
