import type { IStyle } from "office-ui-fabric-react/lib/Styling";
import { column, wrapped } from "./layout";
import { colours } from "./theme";
import { field } from "./field";
import { focusRing } from "./focus-ring";
import { low } from "./low";

const twoLines = {
  display: "-webkit-box",
  WebkitBoxOrient: "vertical",
  WebkitLineClamp: "2",
  overflow: "hidden",
} as const;

/** Assess. */
export const assessing = {
  assess: {
    ...column(8),
    flexGrow: 1,
    // The foot is at the lower edge of the pane.
    marginBottom: -16,
  },
  assessBar: {
    ...wrapped("6px 8px"),
    alignItems: "center",
    selectors: {
      "> span": {
        ...twoLines,
        flex: "1 1 80px",
        color: colours.quiet,
        fontSize: 12,
        lineHeight: "15px",
      },
      "> button": {
        ...field,
        display: "flex",
        gap: 8,
        alignItems: "center",
        minWidth: 30,
        minHeight: 30,
        padding: "0 8px",
        borderColor: colours.hair,
        borderRadius: 4,
        cursor: "pointer",
      },
      "> button:hover": { background: colours.hover },
    },
  },
  // High enough for nearly all statements, so that the answers are always at the same place, with the statement above them.
  statementPlace: {
    display: "flex",
    alignItems: "flex-end",
    minHeight: 80,
    selectors: { [low]: { minHeight: 0 } },
  },
  statement: {
    fontSize: 15,
    lineHeight: "20px",
    fontWeight: 600,
    selectors: { "> :first-child": { marginRight: 4 } },
  },
  number: {
    display: "inline-block",
    minWidth: 22,
    height: 20,
    padding: "0 4px",
    borderRadius: 3,
    background: colours.accent,
    color: colours.onAccent,
    fontSize: 12,
    lineHeight: "20px",
    textAlign: "center",
    verticalAlign: "bottom",
    boxSizing: "border-box",
  },
  answers: { ...column(0), border: `1px solid ${colours.line}`, borderRadius: 6 },
  answer: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr) max-content",
    gap: 10,
    alignItems: "center",
    minHeight: 34,
    padding: "3px 10px",
    border: 0,
    borderTop: `1px solid ${colours.hair}`,
    background: "none",
    color: colours.ink,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    selectors: {
      ":first-child": { borderTop: 0, borderRadius: "5px 5px 0 0" },
      ":last-child": { borderRadius: "0 0 5px 5px" },
      ":hover": { background: colours.hover },
      ":focus-visible": { ...focusRing, outlineOffset: "-2px" },
    },
  },
  answerLabel: { marginRight: 4 },
  /** Empty, or filled once its answer is chosen: its border is drawn also where colours are forced. */
  dot: {
    boxSizing: "border-box",
    width: 16,
    height: 16,
    border: `1px solid ${colours.quiet}`,
    borderRadius: "50%",
  },
  under: {
    ...wrapped("0 10px"),
    alignItems: "center",
    justifyContent: "space-between",
    minHeight: 24,
    fontSize: 12,
    selectors: { label: { alignItems: "center" }, "label > input": { margin: 0 } },
  },
  evidence: { order: 1 },
  rest: { ...column(8), order: 2 },
  lastTime: { ...wrapped("2px 8px"), alignItems: "center", minHeight: 28 },
  actionFields: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: 6,
    selectors: {
      "> :first-child": { gridColumn: "1 / -1" },
      "input, select": { flex: "none", width: "100%", minHeight: 32, fontSize: 13, boxSizing: "border-box" },
      "label, label > span": { fontSize: 12, fontWeight: 400, color: colours.quiet },
      "@media (max-width: 240px)": { gridTemplateColumns: "minmax(0, 1fr)" },
    },
  },
  foot: {
    ...column(8),
    order: 3,
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    margin: "auto -14px 0",
    padding: "8px 14px 10px",
    borderTop: `1px solid ${colours.hair}`,
    background: colours.soft,
    selectors: { [low]: { position: "static" } },
  },
  footLine: {
    ...wrapped("0 10px"),
    alignItems: "center",
    fontSize: 12,
    selectors: { "> :first-child": { flexBasis: 90 } },
  },
  // From the right, since Tab comes to the way on first.
  footButtons: {
    ...wrapped(6),
    flexDirection: "row-reverse",
    justifyContent: "flex-start",
    selectors: { "@media (max-width: 240px)": { selectors: { "> button": { flexGrow: 1 } } } },
  },
  footSteps: { display: "flex", flexDirection: "row-reverse", gap: 6, marginRight: "auto" },
  stepButton: { minWidth: 36, padding: 0, fontSize: 16 },
  search: {
    ...wrapped(6),
    selectors: { "> *": { flex: "1 1 130px", minHeight: 32 } },
  },
  statements: { listStyle: "none", ...column(0) },
  statementRow: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) max-content",
    gap: 6,
    alignItems: "center",
    width: "100%",
    minHeight: 36,
    padding: "2px 6px",
    border: 0,
    borderTop: `1px solid ${colours.hover}`,
    background: "none",
    color: colours.ink,
    font: "inherit",
    fontSize: 13,
    lineHeight: "16px",
    textAlign: "left",
    cursor: "pointer",
    selectors: {
      ":hover": { background: colours.hover },
      ":focus-visible": { ...focusRing, outlineOffset: "-2px" },
      '&[aria-current="true"]': { boxShadow: `inset 3px 0 ${colours.accent}` },
      "@media (max-width: 240px)": {
        gridTemplateColumns: "20px minmax(0, 1fr)",
        selectors: {
          "> :nth-child(2)": { WebkitLineClamp: "4" },
          "> :last-child": { gridColumn: "2", textAlign: "left" },
        },
      },
    },
  },
  rowText: twoLines,
  state: { fontSize: 12, textAlign: "right", selectors: { "> :nth-child(2)": { display: "block" } } },
} satisfies Record<string, IStyle>;
