/**
 * Fabric loads fonts from Microsoft's hosts unless these addresses are empty before Fabric is loaded, so this
 * module is imported first [X4]. Text uses the system's Segoe UI.
 */
declare global {
  interface Window {
    FabricConfig?: { readonly fontBaseUrl: string; readonly iconBaseUrl: string };
  }
}

window.FabricConfig = { fontBaseUrl: "", iconBaseUrl: "" };

export {};
