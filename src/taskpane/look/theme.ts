import type { Rating } from "../../assessment/scoring/results";

/**
 * The colours of each theme, by the names of the CSS variables. Contrast is at least 4.5:1 for text and 3:1
 * for control borders [P7].
 */
const light = {
  page: "#ffffff",
  soft: "#faf9f8",
  hover: "#edebe9",
  ink: "#201f1e",
  quiet: "#605e5c",
  line: "#8a8886",
  off: "#8a8886",
  hair: "#d2d0ce",
  track: "#d2d0ce",
  accent: "#1d5b96",
  accentStrong: "#164572",
  accentSoft: "#dbe8f4",
  onAccent: "#ffffff",
  error: "#a4262c",
  errorSoft: "#fde7e9",
  warning: "#8a6100",
  warningSoft: "#fff4ce",
  good: "#0b6a0b",
  goodSoft: "#dff6dd",
  infoSoft: "#f3f2f1",
  band: "#ffdc8a",
  greenFill: "#c9ebd2",
  greenInk: "#0b5a22",
  greenLine: "#0b6a0b",
  amberFill: "#ffe3a3",
  amberInk: "#6b4300",
  amberLine: "#b97a00",
  redFill: "#f8cfcb",
  redInk: "#8a1010",
  redLine: "#a4262c",
  openFill: "#e4e7eb",
  openInk: "#323f4b",
  openLine: "#605e5c",
};

export type Palette = Readonly<Record<keyof typeof light, string>>;
export type ThemeName = "light" | "dark" | "contrast";

export const palettes: Readonly<Record<ThemeName, Palette>> = {
  light,
  dark: {
    ...light,
    page: "#262626",
    soft: "#302f2e",
    hover: "#3d3b39",
    ink: "#f3f2f1",
    quiet: "#c8c6c4",
    line: "#979593",
    off: "#979593",
    hair: "#4b4946",
    track: "#4b4946",
    accent: "#7ab8f0",
    accentStrong: "#a5d0f7",
    accentSoft: "#1d3a55",
    onAccent: "#0d1b29",
    error: "#f4868e",
    errorSoft: "#442726",
    warning: "#f2c661",
    warningSoft: "#433519",
    good: "#8fd08f",
    goodSoft: "#2b3d24",
    infoSoft: "#353331",
    band: "#6b5526",
    greenFill: "#9fd89f",
    greenInk: "#0a2b0a",
    greenLine: "#9fd89f",
    amberFill: "#ffd35c",
    amberInk: "#201f1e",
    amberLine: "#ffd35c",
    redFill: "#f7a1a8",
    redInk: "#3b0509",
    redLine: "#f7a1a8",
    openFill: "#353331",
    openInk: "#f3f2f1",
    openLine: "#c8c6c4",
  },
  contrast: {
    page: "#000000",
    soft: "#000000",
    hover: "#1f1f1f",
    ink: "#ffffff",
    quiet: "#ffffff",
    line: "#ffffff",
    off: "#999999",
    hair: "#ffffff",
    track: "#4d4d4d",
    accent: "#1aebff",
    accentStrong: "#ffffff",
    accentSoft: "#003a40",
    onAccent: "#000000",
    error: "#ffa3a3",
    errorSoft: "#000000",
    warning: "#ffff00",
    warningSoft: "#000000",
    good: "#3ff23f",
    goodSoft: "#000000",
    infoSoft: "#000000",
    band: "#4d4d00",
    greenFill: "#000000",
    greenInk: "#3ff23f",
    greenLine: "#3ff23f",
    amberFill: "#000000",
    amberInk: "#ffff00",
    amberLine: "#ffff00",
    redFill: "#000000",
    redInk: "#ffa3a3",
    redLine: "#ffa3a3",
    openFill: "#000000",
    openInk: "#ffffff",
    openLine: "#ffffff",
  },
};

/** The CSS variable of a colour, for use in a style. */
export const colours = Object.fromEntries(
  Object.keys(light).map((name) => [name, `var(--${name})`]),
) as Palette;

/** The colours of a rating's badge [S8]. */
export const ratingColours: Readonly<
  Record<Rating, { readonly background: string; readonly color: string; readonly borderColor: string }>
> = {
  green: badge(colours.greenFill, colours.greenInk, colours.greenLine),
  amber: badge(colours.amberFill, colours.amberInk, colours.amberLine),
  red: badge(colours.redFill, colours.redInk, colours.redLine),
  incomplete: badge(colours.openFill, colours.openInk, colours.openLine),
  "not-applicable": badge(colours.page, colours.quiet, colours.openLine),
};

function badge(background: string, color: string, borderColor: string) {
  return { background, color, borderColor };
}

/** Office's theme colours as `#RRGGBB`; Excel on the web gives none. */
export interface OfficeLook {
  readonly bodyBackgroundColor?: string;
  readonly bodyForegroundColor?: string;
}

/**
 * The theme that matches Office's. Pure black on white or white on black is Windows high contrast: Office's
 * own black theme is a dark grey. Where Office gives no theme, the look is light, as that Excel is: the
 * system's preference is no sign of Excel's.
 */
export function chooseTheme(look: OfficeLook | undefined): ThemeName {
  const back = brightnessOf(look?.bodyBackgroundColor);
  if (back === undefined) return "light";
  if (back === 0) return "contrast";
  return back < 0.5 ? "dark" : "light";
}

/** 0 is black, 1 white. */
function brightnessOf(colour: string | undefined): number | undefined {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? "") ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  const part = (hex: string): number => parseInt(hex, 16) / 255;
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
}

/** Changes the colours of the whole page. */
export function putOn(theme: ThemeName): void {
  const { dataset, style } = document.documentElement;
  if (dataset["theme"] === theme) return;
  dataset["theme"] = theme;
  style.colorScheme = theme === "light" ? "light" : "dark";
  for (const [name, colour] of Object.entries(palettes[theme])) style.setProperty(`--${name}`, colour);
}

/**
 * Makes the page follow Office's theme. Excel has no event for a theme change, so the theme is read again
 * whenever the pane comes to the front.
 * @returns a function that reads the theme now.
 */
export function followTheme(lookAtOffice: () => OfficeLook | undefined): () => void {
  const apply = (): void => {
    putOn(chooseTheme(lookAtOffice()));
  };
  apply();
  window.addEventListener("focus", apply);
  document.addEventListener("visibilitychange", apply);
  return apply;
}
