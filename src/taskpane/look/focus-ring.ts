import { colours } from "./theme";

/** Round whatever has the focus of the keyboard. */
export const focusRing = { outline: `2px solid ${colours.accent}`, outlineOffset: "1px" };
