import type { IStyle } from "office-ui-fabric-react/lib/Styling";
import { column, wrapped } from "./layout";
import { colours } from "./theme";
import { focusRing } from "./focus-ring";

/** The frame of the pane, its headings and lists. */
export const frame = {
  header: {
    display: "flex",
    alignItems: "center",
    gap: 10,
    // Excel puts its own button over the top right corner.
    padding: "14px 48px 6px 16px",
    selectors: { h1: { fontSize: 18, fontWeight: 600, lineHeight: "24px" } },
  },
  tabs: {
    display: "flex",
    flexWrap: "wrap",
    padding: "0 8px",
    borderBottom: `1px solid ${colours.hover}`,
    selectors: {
      button: {
        margin: 0,
        // As high as the selected tab with its line: forced colours would show a transparent border.
        padding: "0 8px 2px",
        height: 36,
        border: 0,
        background: "none",
        color: colours.ink,
        font: "inherit",
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
  view: {
    ...column(16),
    padding: 16,
    selectors: { "&[hidden]": { display: "none" } },
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
  progress: { display: "flex", flexDirection: "column", gap: 8, padding: "12px 16px" },
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
  },
  /** A card with a coloured edge; the colour is one of the tones. */
  edged: {
    ...column(6),
    padding: "10px 12px",
    border: `1px solid ${colours.hair}`,
    borderLeft: "4px solid",
    borderRadius: 6,
    overflowWrap: "anywhere",
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
      "> summary": { cursor: "pointer", minHeight: 24 },
      "> summary > h3": { display: "inline", fontSize: 14, fontWeight: 600 },
      "> summary:focus-visible": focusRing,
      "> div": { paddingTop: 8 },
    },
  },
  details: {
    selectors: {
      dt: { color: colours.quiet, fontSize: 12 },
      dd: { marginBottom: 8, whiteSpace: "pre-wrap" },
      "dd:last-child": { marginBottom: 0 },
    },
  },
  steps: { selectors: { "&&": { paddingLeft: 22 }, li: { marginBottom: 4 } } },
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
    padding: "12px 16px 20px",
    borderTop: `1px solid ${colours.hover}`,
    ...column(6),
  },
  link: { color: colours.accent, selectors: { ":focus-visible": focusRing } },
} satisfies Record<string, IStyle>;
