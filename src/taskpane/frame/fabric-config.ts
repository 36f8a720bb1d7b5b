/**
 * Fabric takes fonts from Microsoft's hosts unless it is told otherwise before it is loaded, so this module is imported
 * first: no address, no font faces. Text is in the Segoe UI of the system, and the icons are drawings of ours [X4].
 */
declare global {
  interface Window {
    FabricConfig?: { readonly fontBaseUrl: string; readonly iconBaseUrl: string };
  }
}

window.FabricConfig = { fontBaseUrl: "", iconBaseUrl: "" };

export {};
