import { colours } from "./theme";

/** The outline of the control with the keyboard focus. */
export const focusRing = { outline: `2px solid ${colours.accent}`, outlineOffset: "1px" };
