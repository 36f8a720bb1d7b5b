import type { IStyle } from "office-ui-fabric-react/lib/Styling";
import { foldParts } from "./fold-parts";
import { column, wrapped } from "./layout";
import { colours } from "./theme";
import { focusRing } from "./focus-ring";
import { low } from "./low";

/** The least room around the name of a tab. */
export const tabPadding = 2;

/** The frame of the pane, its headings and lists. */
export const frame = {
  pane: {
    ...column(0),
    position: "relative",
    // What is scrolled to is not below the header or a foot.
    selectors: { ":focus": { outline: "none" }, "*": { scrollMargin: "46px 0 100px" } },
  },
  alone: { minHeight: "100vh" },
  within: { minHeight: "100%" },
  header: {
    display: "flex",
    position: "sticky",
    top: 0,
    zIndex: 3,
    borderBottom: `1px solid ${colours.hair}`,
    background: colours.page,
    // Excel puts its own button over the top right corner.
    paddingRight: 34,
    selectors: { [low]: { position: "static" } },
  },
  tabs: {
    ...wrapped(0),
    flex: "1 1 0",
    position: "relative",
    // What has no room is on a further line, out of sight.
    height: 38,
    overflow: "hidden",
    selectors: {
      button: {
        // The tabs share what room is left.
        flex: "1 1 auto",
        maxWidth: 76,
        margin: 0,
        // As high as the selected tab with its line: forced colours would show a transparent border.
        padding: tabPadding,
        height: 38,
        border: 0,
        background: "none",
        color: colours.ink,
        font: "inherit",
        fontSize: 13,
        whiteSpace: "nowrap",
        cursor: "pointer",
      },
      "button:hover": { background: colours.hover },
      "button:focus-visible": { ...focusRing, outlineOffset: "-2px" },
      'button[aria-selected="true"]': {
        paddingBottom: 0,
        borderBottom: `2px solid ${colours.accent}`,
        color: colours.accentStrong,
      },
    },
  },
  /** Few tabs keep their own widths, with More right after them. */
  fewTabs: {
    selectors: {
      "@media (min-width: 320px)": {
        flex: "0 1 auto",
        selectors: { button: { flex: "none", maxWidth: "none", padding: `${tabPadding}px 14px` } },
      },
    },
  },
  pill: {
    marginLeft: 2,
    padding: "0 4px",
    borderRadius: 9,
    background: colours.hover,
    color: colours.ink,
    fontSize: 11,
    fontWeight: 400,
  },
  more: {
    position: "relative",
    selectors: {
      "> button": {
        width: 26,
        height: 38,
        padding: "0 0 2px",
        border: 0,
        background: "none",
        color: colours.ink,
        font: "inherit",
        fontSize: 18,
        cursor: "pointer",
      },
      "> button:hover": { background: colours.hover },
      "> button:focus-visible": { ...focusRing, outlineOffset: "-2px" },
    },
  },
  menu: {
    ...column(0),
    position: "absolute",
    top: "100%",
    right: 0,
    minWidth: 140,
    padding: 4,
    border: `1px solid ${colours.line}`,
    borderRadius: 4,
    background: colours.page,
    boxShadow: "0 4px 12px rgba(0, 0, 0, 0.2)",
    selectors: {
      "> *": {
        padding: "6px 12px",
        border: 0,
        borderRadius: 3,
        background: "none",
        color: colours.ink,
        font: "inherit",
        textAlign: "left",
        textDecoration: "none",
        cursor: "pointer",
      },
      "> :hover": { background: colours.hover },
      "> :focus": { ...focusRing, outlineOffset: "-2px" },
    },
  },
  keys: {
    ...column(12),
    position: "fixed",
    inset: "auto 0 0 auto",
    zIndex: 4,
    boxSizing: "border-box",
    width: 320,
    maxWidth: "100%",
    maxHeight: "100%",
    overflowY: "auto",
    padding: 16,
    border: `1px solid ${colours.line}`,
    background: colours.page,
    boxShadow: "0 -4px 12px rgba(0, 0, 0, 0.2)",
    selectors: { ":focus": { outline: "none" } },
  },
  keyList: {
    display: "grid",
    gridTemplateColumns: "minmax(0, max-content) minmax(0, 1fr)",
    gap: "6px 12px",
    selectors: { "@media (max-width: 240px)": { gridTemplateColumns: "minmax(0, 1fr)" } },
  },
  key: {
    padding: "0 5px",
    border: `1px solid ${colours.line}`,
    borderRadius: 3,
    color: colours.quiet,
    font: "inherit",
    fontSize: 11,
    lineHeight: "16px",
    whiteSpace: "nowrap",
  },
  main: { ...column(0), flexGrow: 1 },
  view: {
    ...column(16),
    flexGrow: 1,
    padding: "12px 14px 16px",
    selectors: { "&[hidden]": { display: "none" } },
  },
  /** What concerns the whole workbook, above the view. */
  workbook: {
    ...column(16),
    padding: "12px 14px 4px",
    selectors: { ":empty": { display: "none" } },
  },
  // At the bottom of the window: visible wherever the user is, without moving the content.
  notices: {
    position: "sticky",
    bottom: 0,
    zIndex: 2,
    maxHeight: "60vh",
    overflowY: "auto",
    background: colours.page,
    selectors: { "> div": { borderTop: `2px solid ${colours.error}` } },
  },
  // Over the content, which stays where it is.
  progress: {
    ...column(8),
    position: "sticky",
    top: 39,
    zIndex: 2,
    height: 0,
    selectors: {
      "> div": {
        ...column(6),
        padding: "10px 14px",
        borderBottom: `1px solid ${colours.line}`,
        background: colours.page,
        boxShadow: "0 4px 12px rgba(0, 0, 0, 0.15)",
      },
    },
  },
  progressBar: { width: "100%", accentColor: colours.accent },
  heading: { fontSize: 18, fontWeight: 600, selectors: { ":focus": { outline: "none" } } },
  subheading: { fontSize: 15, fontWeight: 600 },
  quiet: { color: colours.quiet },
  count: { color: colours.quiet, whiteSpace: "nowrap" },
  strong: { fontWeight: 600, color: colours.ink, fontSize: 14 },
  small: { color: colours.quiet, fontSize: 12 },
  group: column(8),
  form: column(12),
  card: {
    ...column(10),
    padding: 14,
    border: `1px solid ${colours.hair}`,
    borderRadius: 6,
    selectors: { "@media (max-width: 240px)": { padding: "10px 8px" } },
  },
  /** A card with a coloured edge; the colour is one of the tones. */
  edged: {
    ...column(6),
    padding: "10px 12px",
    border: `1px solid ${colours.hair}`,
    borderLeft: "4px solid",
    borderRadius: 6,
    overflowWrap: "anywhere",
    selectors: { "@media (max-width: 240px)": { padding: "8px" } },
  },
  /** A text with its button on the right; below it where there is no room. */
  beside: {
    ...wrapped("6px 10px"),
    alignItems: "center",
    justifyContent: "space-between",
    selectors: { "> :first-child": { flex: "1 1 130px", minWidth: 0 } },
  },
  fold: {
    borderTop: `1px solid ${colours.hair}`,
    paddingTop: 8,
    selectors: {
      ...foldParts,
      "> summary > h3": { display: "inline", fontSize: 14, fontWeight: 600 },
      "> summary > span": { whiteSpace: "normal" },
    },
  },
  smallFold: { fontSize: 13, selectors: foldParts },
  details: {
    selectors: {
      dt: { color: colours.quiet, fontSize: 12 },
      dd: { marginBottom: 8, whiteSpace: "pre-wrap" },
      "dd:last-child": { marginBottom: 0 },
    },
  },
  numbered: { listStyle: "none" },
  numberedStep: {
    display: "grid",
    gridTemplateColumns: "24px minmax(0, 1fr)",
    gap: 10,
    padding: "10px 0",
    borderTop: `1px solid ${colours.hover}`,
    selectors: { ":first-child": { borderTop: 0 } },
  },
  stepNumber: {
    boxSizing: "border-box",
    width: 24,
    height: 24,
    border: `1px solid ${colours.line}`,
    borderRadius: "50%",
    fontSize: 12,
    lineHeight: "22px",
    fontWeight: 600,
    textAlign: "center",
  },
  segments: {
    display: "flex",
    gap: 3,
    flexGrow: 1,
    forcedColorAdjust: "none",
    selectors: {
      "> span": { flexBasis: 0, height: 6, borderRadius: 3, overflow: "hidden", background: colours.track },
      "> span > span": { display: "block", height: "100%", background: colours.accent },
    },
  },
  steps: {
    selectors: {
      "&&": {
        paddingLeft: 22,
        // A pane zoomed to 200%: room for the longest words.
        selectors: { "@media (max-width: 240px)": { paddingLeft: 10, hyphens: "auto" } },
      },
      li: { marginBottom: 4 },
    },
  },
  list: { listStyle: "none", display: "flex", flexDirection: "column", gap: 6 },
  hidden: {
    position: "absolute",
    width: 1,
    height: 1,
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  footer: {
    padding: "10px 14px 16px",
    borderTop: `1px solid ${colours.hair}`,
    ...column(4),
  },
} satisfies Record<string, IStyle>;
