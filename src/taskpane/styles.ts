import { loadTheme, mergeStyles, mergeStyleSets } from "office-ui-fabric-react/lib/Styling";
import { colours } from "./theme";

const focusRing = { outline: `2px solid ${colours.accent}`, outlineOffset: 1 };

/** Fabric's own names for colours, each a variable of the page: a change of theme is a change of the variables. */
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
  neutralTertiary: colours.line,
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
  inputText: colours.ink,
  inputPlaceholderText: colours.quiet,
  errorText: colours.error,
  messageText: colours.ink,
  infoBackground: colours.infoSoft,
  errorBackground: colours.errorSoft,
  blockingBackground: colours.errorSoft,
  warningBackground: colours.warningSoft,
  successBackground: colours.goodSoft,
  infoIcon: colours.quiet,
  errorIcon: colours.error,
  blockingIcon: colours.error,
  warningIcon: colours.warning,
  successIcon: colours.good,
};

/** The look of the page and of Fabric in it; the fonts are those of the system. Called once, before anything is rendered. */
export function stylePage(): void {
  loadTheme({ palette, semanticColors });
  mergeStyles({
    selectors: {
      ":global(body)": {
        margin: 0,
        color: colours.ink,
        background: colours.page,
        font: "14px/1.45 'Segoe UI', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', sans-serif",
        overflowWrap: "break-word",
      },
      ":global(h1), :global(h2), :global(h3), :global(h4), :global(p), :global(ul), :global(ol), :global(dl), :global(dd)":
        { margin: 0, padding: 0 },
      "@media (prefers-reduced-motion: reduce)": {
        selectors: {
          ":global(*)": { animationDuration: "0.01ms !important", transition: "none !important" },
        },
      },
    },
  });
}

export const styles = mergeStyleSets({
  header: {
    display: "flex",
    alignItems: "center",
    gap: 10,
    // Excel lays its own button over the top right corner.
    padding: "14px 48px 6px 16px",
    selectors: { h1: { fontSize: 18, fontWeight: 600, lineHeight: "24px" } },
  },
  tabs: { padding: "0 8px", borderBottom: `1px solid ${colours.hover}` },
  view: {
    display: "flex",
    flexDirection: "column",
    gap: 16,
    padding: 16,
    selectors: { "&[hidden]": { display: "none" } },
  },
  // In sight wherever the button that began it is.
  notices: { position: "sticky", top: 0, zIndex: 2, background: colours.page },
  progress: { display: "flex", flexDirection: "column", gap: 8, padding: "12px 16px" },
  progressBar: { width: "100%", accentColor: colours.accent },
  heading: { fontSize: 18, fontWeight: 600, selectors: { ":focus": { outline: "none" } } },
  subheading: { fontSize: 15, fontWeight: 600 },
  quiet: { color: colours.quiet },
  count: { color: colours.quiet, whiteSpace: "nowrap" },
  strong: { fontWeight: 600, color: colours.ink, fontSize: 14 },
  small: { color: colours.quiet, fontSize: 12 },
  group: { display: "flex", flexDirection: "column", gap: 8 },
  form: { display: "flex", flexDirection: "column", gap: 12 },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: 10,
    padding: 14,
    border: `1px solid ${colours.hair}`,
    borderRadius: 6,
  },
  details: {
    selectors: {
      dt: { color: colours.quiet, fontSize: 12 },
      dd: { marginBottom: 8, whiteSpace: "pre-wrap" },
      "dd:last-child": { marginBottom: 0 },
    },
  },
  steps: { selectors: { "&&": { paddingLeft: 22 }, li: { marginBottom: 4 } } },
  list: { listStyle: "none", display: "flex", flexDirection: "column", gap: 6 },
  hidden: {
    position: "absolute",
    width: 1,
    height: 1,
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  footer: {
    padding: "12px 16px 20px",
    borderTop: `1px solid ${colours.hover}`,
    display: "flex",
    flexDirection: "column",
    gap: 6,
  },
  link: { color: colours.accent, selectors: { ":focus-visible": focusRing } },

  tallies: { display: "flex", flexWrap: "wrap", gap: 8 },
  tally: {
    flex: "1 1 120px",
    padding: "8px 12px",
    borderRadius: 6,
    borderLeft: "4px solid",
    background: colours.soft,
    selectors: { strong: { display: "block", fontSize: 20, lineHeight: "26px" } },
  },

  section: {
    border: `1px solid ${colours.hair}`,
    borderRadius: 6,
    selectors: {
      "> summary": { padding: "8px 12px", cursor: "pointer", borderRadius: 6 },
      "> summary > h4": { display: "inline", fontSize: 14, fontWeight: 600 },
      "> summary:focus-visible": focusRing,
      "> ul": { padding: "0 8px 8px" },
    },
  },
  finding: {
    width: "100%",
    padding: "8px 10px",
    border: "1px solid transparent",
    borderLeft: "3px solid",
    borderRadius: 3,
    background: colours.soft,
    font: "inherit",
    color: "inherit",
    textAlign: "left",
    display: "grid",
    gridTemplateColumns: "14px 1fr",
    gap: 4,
    boxSizing: "border-box",
    overflowWrap: "anywhere",
  },
  choosable: {
    cursor: "pointer",
    selectors: { ":hover": { background: colours.hover }, ":focus-visible": focusRing },
  },

  score: { fontSize: 26, lineHeight: "32px", fontWeight: 600 },
  result: {
    paddingBottom: 12,
    borderBottom: `1px solid ${colours.hover}`,
    selectors: { ":last-child": { border: 0, padding: 0 } },
  },
  resultHead: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: "2px 8px",
    alignItems: "center",
  },
  resultTitle: { fontSize: 14, fontWeight: 600, flex: "1 1 150px" },
  bar: {
    position: "relative",
    height: 8,
    margin: "6px 0",
    borderRadius: 4,
    overflow: "hidden",
    background: colours.hover,
    forcedColorAdjust: "none",
    selectors: { "> span": { position: "absolute", top: 0, bottom: 0 } },
  },
  barLow: { background: colours.accent },
  barHigh: { background: `repeating-linear-gradient(135deg, ${colours.accent} 0 2px, ${colours.accentSoft} 2px 5px)` },
  barMark: { width: 2, marginLeft: -1, background: colours.ink, opacity: 0.55 },
  badge: {
    display: "inline-block",
    padding: "1px 8px",
    border: `1px solid ${colours.line}`,
    borderRadius: 4,
    fontSize: 12,
    lineHeight: "18px",
    fontWeight: 600,
  },

  // After what they colour, so that they win.
  error: { borderLeftColor: colours.error },
  warning: { borderLeftColor: colours.warning },
  clear: { borderLeftColor: colours.good },
});
