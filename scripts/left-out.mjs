/**
 * Stands in the bundle for parts of Fabric that this pane never uses (see leaveOutUnused in webpack.config.js): together a
 * quarter of the whole.
 */

/** Fabric's buttons refer to menus, but only a button with `menuProps` renders one, and this pane has none. */
export function ContextualMenu() {
  throw new Error("Menus are left out of this bundle: see leaveOutUnused in webpack.config.js.");
}

/** No button here has a key tip; what stands in it goes on as it is. */
export function KeytipData({ ariaDescribedBy, children }) {
  return children(ariaDescribedBy === undefined ? {} : { "aria-describedby": ariaDescribedBy });
}

/** Themes for style sheets that are loaded as text: all styles here are made by script. */
export function loadTheme() {}
