import { blackTheme, colourfulTheme, contrastTheme, type OfficeTheme } from "../../simulator/client/office";

export const themeNames = ["light", "dark", "contrast"] as const;
export type ThemeName = (typeof themeNames)[number];

/** `Office.context.officeTheme` for each theme of the page. */
export const officeThemes: Readonly<Record<ThemeName, OfficeTheme>> = {
  light: colourfulTheme,
  dark: blackTheme,
  contrast: contrastTheme,
};

/** The theme of the user's system. */
export function themeOfSystem(): ThemeName {
  if (matchMedia("(prefers-contrast: more)").matches) return "contrast";
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
