import type { Rating } from "../assessment/results";

/** Text on its ground, each at 4.5:1 or more [S8]; the border holds a badge together where its ground is pale. */
export const ratingColours: Readonly<
  Record<Rating, { readonly background: string; readonly color: string; readonly borderColor: string }>
> = {
  green: { background: "#0b6a0b", color: "#ffffff", borderColor: "#0b6a0b" },
  amber: { background: "#ffd35c", color: "#201f1e", borderColor: "#9a6b00" },
  red: { background: "#a4262c", color: "#ffffff", borderColor: "#a4262c" },
  incomplete: { background: "#f3f2f1", color: "#201f1e", borderColor: "#605e5c" },
  "not-applicable": { background: "#ffffff", color: "#605e5c", borderColor: "#605e5c" },
};
