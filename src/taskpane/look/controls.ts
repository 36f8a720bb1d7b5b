import type { IStyle } from "office-ui-fabric-react/lib/Styling";
import { column, wrapped } from "./layout";
import { colours } from "./theme";
import { field } from "./field";
import { focusRing } from "./focus-ring";

/** Fields, choices and buttons. */
export const controls = {
  buttons: wrapped(8),
  spread: {
    ...wrapped("4px 8px"),
    alignItems: "center",
    justifyContent: "space-between",
  },
  label: { fontWeight: 600 },
  term: { fontWeight: 600, fontSize: 13 },
  tag: {
    padding: "1px 6px",
    borderRadius: 3,
    border: `1px solid ${colours.line}`,
    color: colours.quiet,
    fontSize: 11,
  },
  fieldset: {
    margin: 0,
    padding: 0,
    border: 0,
    minWidth: 0,
    ...column(6),
    selectors: {
      legend: { padding: 0, marginBottom: 4, fontWeight: 600 },
      "> fieldset + *": { marginTop: 10 },
    },
  },
  choice: {
    display: "flex",
    alignItems: "flex-start",
    gap: 8,
    padding: "2px 0",
    cursor: "pointer",
    selectors: {
      input: { flex: "none", width: 16, height: 16, margin: "2px 0 0", accentColor: colours.accent },
      "input:focus-visible": focusRing,
      "> span": { minWidth: 0, overflowWrap: "anywhere" },
    },
  },
  labelled: column(4),
  /** The label of a text, with whether it is saved: next to it, so that the field stays where it is. */
  draftLabel: {
    ...wrapped("0 8px"),
    alignItems: "flex-end",
    selectors: {
      "> label": { flex: "1 1 110px", minWidth: 0, fontWeight: 600 },
      "> span": { flexShrink: 0, maxWidth: "60%" },
    },
  },
  day: {
    ...field,
    alignSelf: "flex-start",
    boxSizing: "border-box",
    minWidth: 0,
    maxWidth: "100%",
    padding: "4px 6px",
  },
  select: {
    ...field,
    minWidth: 0,
    flex: "1 1 150px",
    maxWidth: 220,
    padding: "4px 6px",
  },
  linkButton: {
    display: "inline-flex",
    alignItems: "center",
    padding: 0,
    border: 0,
    background: "none",
    font: "inherit",
    fontSize: 12,
    color: colours.accent,
    textAlign: "left",
    textDecoration: "underline",
    cursor: "pointer",
    minHeight: 24,
    selectors: { ":focus-visible": focusRing },
  },
  problem: { color: colours.error, fontWeight: 600 },
  conflict: {
    ...column(8),
    padding: 12,
    border: `1px solid ${colours.warning}`,
    borderRadius: 4,
    background: colours.warningSoft,
  },
  quote: {
    margin: 0,
    paddingLeft: 10,
    borderLeft: `3px solid ${colours.line}`,
    whiteSpace: "pre-wrap",
    maxHeight: 160,
    overflowY: "auto",
  },
  fix: {
    minHeight: 26,
    padding: "2px 10px",
    border: `1px solid ${colours.line}`,
    borderRadius: 3,
    background: colours.page,
    color: colours.ink,
    font: "inherit",
    fontSize: 13,
    cursor: "pointer",
    selectors: { ":hover": { background: colours.hover }, ":focus-visible": focusRing },
  },
} satisfies Record<string, IStyle>;
