import type { ResponseId } from "../../checklist/checklist";
import { colours } from "./theme";

interface Look {
  readonly background: string;
  readonly color: string;
  readonly border: string;
}

const stripes = `repeating-linear-gradient(135deg, ${colours.band} 0 4px, ${colours.warningSoft} 4px 8px)`;

/** How a response looks in a small square: the better, the lighter. Pattern and edge differ too, so colour is never the only difference. */
export const responseLooks: Readonly<Record<ResponseId | "unanswered", Look>> = {
  yes: { background: colours.goodSoft, color: colours.ink, border: `1px solid ${colours.good}` },
  "in-part": { background: stripes, color: colours.ink, border: `1px solid ${colours.amberLine}` },
  no: { background: colours.error, color: colours.page, border: `1px solid ${colours.error}` },
  "not-sure": { background: colours.page, color: colours.ink, border: `2px dotted ${colours.ink}` },
  "not-applicable": { background: colours.hover, color: colours.quiet, border: `1px solid ${colours.hover}` },
  unanswered: { background: colours.page, color: colours.quiet, border: `1px dashed ${colours.line}` },
};
