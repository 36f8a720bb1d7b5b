import type { IStyle } from "office-ui-fabric-react/lib/Styling";
import { colours } from "./theme";
import { focusRing } from "./focus-ring";

/** Assess. */
export const assessing = {
  statement: { fontSize: 16, lineHeight: "22px", fontWeight: 600 },
  number: {
    display: "inline-block",
    minWidth: 22,
    marginRight: 4,
    padding: "0 4px",
    borderRadius: 3,
    background: colours.accent,
    color: colours.onAccent,
    fontSize: 13,
    lineHeight: "20px",
    textAlign: "center",
    boxSizing: "border-box",
    verticalAlign: "1px",
  },
  answers: { display: "flex", flexDirection: "column", gap: 4 },
  answer: {
    display: "grid",
    gridTemplateColumns: "22px 1fr",
    gap: 8,
    alignItems: "center",
    minHeight: 40,
    padding: "4px 10px",
    border: `1px solid ${colours.line}`,
    borderRadius: 3,
    background: colours.page,
    color: colours.ink,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    selectors: { ":hover": { background: colours.hover }, ":focus-visible": focusRing },
  },
  answerKey: {
    border: `1px solid ${colours.line}`,
    borderRadius: 2,
    width: 20,
    height: 20,
    boxSizing: "border-box",
    fontSize: 12,
    lineHeight: "18px",
    textAlign: "center",
    color: colours.quiet,
  },
  answerLabel: { display: "block", fontWeight: 600, lineHeight: "18px" },
  answerMeaning: { display: "block", fontSize: 12, lineHeight: "16px", color: colours.quiet },
} satisfies Record<string, IStyle>;
