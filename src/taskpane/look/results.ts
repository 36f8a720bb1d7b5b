import { mergeStyleSets } from "office-ui-fabric-react/lib/Styling";
import { column, wrapped } from "./layout";
import { colours } from "./theme";
import { field } from "./field";
import { focusRing } from "./focus-ring";

/** Text at 200%. */
const narrow = "@media (max-width: 250px)";

const squareLook = {
  boxSizing: "border-box",
  flex: "none",
  width: 22,
  height: 22,
  borderRadius: 3,
  lineHeight: "18px",
  textAlign: "center",
} as const;

/** Results; loaded with the view. */
export const resultStyles = mergeStyleSets({
  tile: {
    display: "grid",
    gridTemplateColumns: "minmax(112px, max-content) minmax(0, 1fr)",
    border: "1px solid",
    borderRadius: 6,
    overflow: "hidden",
    selectors: { [narrow]: { gridTemplateColumns: "minmax(0, 1fr)" } },
  },
  tileRating: { ...column(2), justifyContent: "center", padding: "8px 12px" },
  tileWord: { fontSize: 14, fontWeight: 600 },
  figure: { fontSize: 38, lineHeight: "42px", fontWeight: 600 },
  tileRange: { fontSize: 12, lineHeight: "16px", maxWidth: 110 },
  tileWhy: { ...column(2), justifyContent: "center", padding: "8px 12px", fontSize: 13, lineHeight: "18px" },
  sections: { listStyle: "none" },
  sectionLine: {
    display: "grid",
    gridTemplateColumns: "minmax(106px, 1fr) minmax(0, 64px) 36px 94px",
    alignItems: "center",
    gap: 6,
    minHeight: 26,
    borderTop: `1px solid ${colours.hover}`,
    fontSize: 12,
    lineHeight: "18px",
    selectors: {
      ":first-child": { borderTop: 0 },
      "> :last-child": { padding: 0, fontSize: 11, textAlign: "center", whiteSpace: "nowrap" },
      [narrow]: {
        gridTemplateColumns: "minmax(0, 1fr) auto",
        gap: "2px 8px",
        padding: "4px 0",
        selectors: {
          "> :first-child, > div": { gridColumn: "1 / -1" },
          "> div": { margin: 0 },
          "> :last-child": { padding: "0 6px" },
        },
      },
    },
  },
  percent: { textAlign: "right", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  heat: {
    display: "grid",
    // Nine squares fit on a line of a pane of 320 pixels.
    gridTemplateColumns: "auto minmax(214px, max-content)",
    justifyContent: "start",
    gap: "2px 6px",
    alignItems: "center",
    fontSize: 12,
    lineHeight: "14px",
    selectors: { "@media (max-width: 319px)": { gridTemplateColumns: "minmax(0, 1fr)" } },
  },
  squares: wrapped(2),
  square: {
    ...squareLook,
    padding: 0,
    font: "inherit",
    fontWeight: 600,
    cursor: "pointer",
    selectors: { ":focus-visible": focusRing },
  },
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
    background: colours.track,
    forcedColorAdjust: "none",
    selectors: { "> span": { position: "absolute", top: 0, bottom: 0 } },
  },
  barMark: { width: 2, marginLeft: -1, background: colours.ink, opacity: 0.55 },
  partHeading: { fontSize: 14, fontWeight: 600 },
  legend: { ...wrapped("2px 10px"), listStyle: "none", fontSize: 12 },
  legendItem: { display: "flex", alignItems: "center", gap: 4 },
  swatch: { ...squareLook, width: 18, height: 18, lineHeight: "16px", fontSize: 11, fontWeight: 600 },
  statementLine: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr) max-content",
    gap: 8,
    alignItems: "start",
    width: "100%",
    padding: "6px 0",
    border: 0,
    borderTop: `1px solid ${colours.hover}`,
    background: "none",
    color: "inherit",
    font: "inherit",
    fontSize: 13,
    lineHeight: "19px",
    textAlign: "left",
    cursor: "pointer",
    selectors: {
      ":hover": { background: colours.hover },
      ":focus-visible": focusRing,
      [narrow]: { gridTemplateColumns: "minmax(0, 1fr)" },
    },
  },
  keyTag: {
    padding: "1px 6px",
    borderRadius: 3,
    background: colours.accent,
    color: colours.onAccent,
    fontSize: 11,
    fontWeight: 600,
  },
  tags: { display: "flex", gap: 6 },
  ask: { display: "block", color: colours.quiet, fontSize: 12 },
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
      // Labels go above their values.
      [narrow]: { gridTemplateColumns: "minmax(0, 1fr)" },
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
