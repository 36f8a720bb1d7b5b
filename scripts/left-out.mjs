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

/** No button here is split in two: it adds no styles to the others. */
export function getStyles() {
  return undefined;
}

/** Only a split button asks for them. */
export function getSplitButtonClassNames() {
  throw new Error("Split buttons are left out of this bundle: see leaveOutUnused in webpack.config.js.");
}

/** Every icon here is a drawing of our own (src/taskpane/icons.tsx), and none a picture from elsewhere. */
export function Image() {
  throw new Error("Pictures as icons are left out of this bundle: see leaveOutUnused in webpack.config.js.");
}
