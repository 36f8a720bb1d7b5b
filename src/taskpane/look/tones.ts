import type { IStyle } from "office-ui-fabric-react/lib/Styling";
import { colours } from "./theme";

/** Colours for the other classes; last, so that they take precedence. */
export const tones = {
  moreCurrent: { selectors: { "&&": { borderBottom: `2px solid ${colours.accent}`, paddingBottom: 0 } } },
  answerChosen: {
    background: colours.accentSoft,
    selectors: {
      ":hover": { background: colours.accentSoft },
      "> span > span:first-child": { fontWeight: 600 },
      "> span:first-child": { border: `5px solid ${colours.accent}` },
    },
  },
  stepDone: { borderColor: colours.greenLine, background: colours.greenFill, color: colours.greenInk },
  stepWarned: { borderColor: colours.amberLine, background: colours.amberFill, color: colours.amberInk },
  work: { borderLeftColor: colours.accent },
  error: { borderLeftColor: colours.error },
  warning: { borderLeftColor: colours.warning },
  clear: { borderLeftColor: colours.good },
} satisfies Record<string, IStyle>;
