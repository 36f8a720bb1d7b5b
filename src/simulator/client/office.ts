import { isSetSupported, type HostName } from "../host/requirement-sets";

/** A version new enough that the client library takes no detour for old builds. */
const version = "16.0.17928.20000";

/** What `Office.context.officeTheme` says: four colours, `#rrggbb`, and whether the theme is a dark one. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly isDarkTheme: boolean;
}

/** The theme that Office calls Colorful. */
export const colourfulTheme: OfficeTheme = {
  bodyBackgroundColor: "#ffffff",
  bodyForegroundColor: "#262626",
  controlBackgroundColor: "#f3f2f1",
  controlForegroundColor: "#262626",
  isDarkTheme: false,
};

/** The theme that Office calls Black. */
export const blackTheme: OfficeTheme = {
  bodyBackgroundColor: "#262626",
  bodyForegroundColor: "#ffffff",
  controlBackgroundColor: "#0a0a0a",
  controlForegroundColor: "#ffffff",
  isDarkTheme: true,
};

/** What Office says of Windows' high contrast with white on black. */
export const contrastTheme: OfficeTheme = {
  bodyBackgroundColor: "#000000",
  bodyForegroundColor: "#ffffff",
  controlBackgroundColor: "#000000",
  controlForegroundColor: "#ffffff",
  isDarkTheme: true,
};

/** What of Excel the namespace `Office` speaks of. */
export interface OfficeWorld {
  readonly host: () => HostName;
  readonly theme: () => OfficeTheme;
  /** Settles once the client library can be used. */
  readonly ready: Promise<void>;
}

/** Stands in for the parts of `Office` that office.js itself would bring: who the host is, and that it is ready. */
export function officeOf({ host, theme, ready }: OfficeWorld): object {
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
    get officeTheme() {
      return theme();
    },
    displayLanguage: "en-GB",
    contentLanguage: "en-GB",
  };
  return {
    context,
    HostType: { Excel: "Excel", Word: "Word", PowerPoint: "PowerPoint", Outlook: "Outlook" },
    PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline", Mac: "Mac", iOS: "iOS", Universal: "Universal" },
    onReady: async (callback?: (found: object) => unknown): Promise<object> => {
      await ready;
      await callback?.(info());
      return info();
    },
  };
}

/** A world in which all is ready and Office has its own colours. */
export function inOffice(host: () => HostName): OfficeWorld {
  return { host, theme: () => colourfulTheme, ready: Promise.resolve() };
}
