/**
 * Stands in for Fabric's ContextualMenu in the bundle (see webpack.config.js). Fabric's buttons refer to it, but only
 * a button with `menuProps` renders it, and this pane has none.
 */
export function ContextualMenu() {
  throw new Error("Menus are left out of this bundle: see leaveOutMenus in webpack.config.js.");
}
