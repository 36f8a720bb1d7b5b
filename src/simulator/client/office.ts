import { isSetSupported, type HostName } from "../host/requirement-sets";

/** A version new enough that the client library takes no detour for old builds. */
const version = "16.0.17928.20000";

/** Stands in for the parts of `Office` that office.js itself would bring: who the host is, and that it is ready. */
export function officeOf(host: () => HostName): object {
  const platform = (): string => (host() === "web" ? "OfficeOnline" : "PC");
  const info = (): object => ({ host: "Excel", platform: platform() });
  const context = {
    host: "Excel",
    get platform() {
      return platform();
    },
    get diagnostics() {
      return { host: "Excel", platform: platform(), version };
    },
    requirements: {
      isSetSupported: (set: string, least?: string): boolean => isSetSupported(host(), set, least),
    },
    officeTheme: {
      bodyBackgroundColor: "#FFFFFF",
      bodyForegroundColor: "#262626",
      controlBackgroundColor: "#F5F5F5",
      controlForegroundColor: "#262626",
      isDarkTheme: false,
    },
    displayLanguage: "en-GB",
    contentLanguage: "en-GB",
  };
  return {
    context,
    HostType: { Excel: "Excel", Word: "Word", PowerPoint: "PowerPoint", Outlook: "Outlook" },
    PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac", iOS: "iOS", Universal: "Universal" },
    onReady: async (callback?: (found: object) => unknown): Promise<object> => {
      await callback?.(info());
      return info();
    },
  };
}
