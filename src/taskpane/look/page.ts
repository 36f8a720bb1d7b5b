import { loadTheme, mergeStyles } from "office-ui-fabric-react/lib/Styling";
import { colours } from "./theme";

/** Fabric's colour names, each a CSS variable: a theme changes only the variables. */
const palette = {
  themeDarker: colours.accentStrong,
  themeDark: colours.accentStrong,
  themeDarkAlt: colours.accentStrong,
  themePrimary: colours.accent,
  themeSecondary: colours.accent,
  themeTertiary: colours.line,
  themeLight: colours.accentSoft,
  themeLighter: colours.accentSoft,
  themeLighterAlt: colours.accentSoft,
  black: colours.ink,
  neutralDark: colours.ink,
  neutralPrimary: colours.ink,
  neutralPrimaryAlt: colours.ink,
  neutralSecondary: colours.quiet,
  neutralSecondaryAlt: colours.quiet,
  neutralTertiary: colours.off,
  neutralTertiaryAlt: colours.hair,
  neutralQuaternary: colours.hair,
  neutralQuaternaryAlt: colours.hover,
  neutralLight: colours.hover,
  neutralLighter: colours.hover,
  neutralLighterAlt: colours.soft,
  white: colours.page,
};

const semanticColors = {
  primaryButtonText: colours.onAccent,
  primaryButtonTextHovered: colours.onAccent,
  primaryButtonTextPressed: colours.onAccent,
  primaryButtonTextDisabled: colours.off,
  inputText: colours.ink,
  inputPlaceholderText: colours.quiet,
  errorText: colours.error,
};

/** Styles the page and Fabric, with system fonts. Call once, before anything is rendered. */
export function stylePage(): void {
  loadTheme({ palette, semanticColors });
  mergeStyles({
    selectors: {
      ":global(body)": {
        margin: 0,
        color: colours.ink,
        background: colours.page,
        font: "14px/1.45 'Segoe UI', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', Arial, sans-serif",
        overflowWrap: "break-word",
      },
      ":global(h1), :global(h2), :global(h3), :global(h4), :global(h5), :global(p), :global(ul), :global(ol), :global(dl), :global(dd)":
        { margin: 0, padding: 0 },
      // A long text has two lines in a narrow pane. Fabric's buttons are of one height.
      ":global(.ms-Button.ms-Button)": { height: "auto", minHeight: 32, paddingTop: 5, paddingBottom: 5 },
      ":global(.ms-Button.ms-Button .ms-Button-label)": { lineHeight: 20 },
      // A pane zoomed to 200%: no word is broken.
      "@media (max-width: 240px)": {
        selectors: { ":global(.ms-Button.ms-Button)": { paddingLeft: 8, paddingRight: 8 } },
      },
      "@media (prefers-reduced-motion: reduce)": {
        selectors: {
          ":global(*)": { animationDuration: "0.01ms !important", transition: "none !important" },
        },
      },
    },
  });
}
