/**
 * Replaces parts of Fabric that this pane never uses (see leaveOutUnused in webpack.config.js): a quarter of
 * the bundle.
 */

/** Fabric's buttons import menus, but only a button with `menuProps` shows one, and this pane has none. */
export function ContextualMenu() {
  throw new Error("Menus are left out of this bundle: see leaveOutUnused in webpack.config.js.");
}

/** No button here has a key tip; its content is passed on unchanged. */
export function KeytipData({ ariaDescribedBy, children }) {
  return children(ariaDescribedBy === undefined ? {} : { "aria-describedby": ariaDescribedBy });
}

/** Themes apply to style sheets loaded as text; all styles here are made by script. */
export function loadTheme() {}

/** No button here is a split button, so no extra styles are needed. */
export function getStyles() {
  return undefined;
}

/** Called only by split buttons. */
export function getSplitButtonClassNames() {
  throw new Error("Split buttons are left out of this bundle: see leaveOutUnused in webpack.config.js.");
}

/** No button or field here has an icon of Fabric's. */
export function Icon() {
  throw new Error("Icons are left out of this bundle: see leaveOutUnused in webpack.config.js.");
}
export { Icon as FontIcon, Icon as ImageIcon };
