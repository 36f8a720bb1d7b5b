import type { ThemeName } from "../../taskpane/look/theme";

export const themeNames: readonly ThemeName[] = ["light", "dark", "contrast"];

/** The theme of the user's system. */
export function themeOfSystem(): ThemeName {
  if (matchMedia("(prefers-contrast: more)").matches) return "contrast";
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
