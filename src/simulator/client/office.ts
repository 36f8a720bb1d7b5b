import { isSetSupported, type HostName } from "../host/requirement-sets";

/** A version that is new enough for the client library not to use workarounds for old builds. */
const version = "16.0.17928.20000";

/** Office's theme Colorful. */
export const colourfulTheme = {
  bodyBackgroundColor: "#ffffff",
  bodyForegroundColor: "#262626",
  controlBackgroundColor: "#f3f2f1",
  controlForegroundColor: "#262626",
  isDarkTheme: false,
};

/** The value of `Office.context.officeTheme`: four colours as `#rrggbb`, and whether the theme is dark. */
export type OfficeTheme = Readonly<typeof colourfulTheme>;

/** Office's theme Black. */
export const blackTheme: OfficeTheme = {
  bodyBackgroundColor: "#262626",
  bodyForegroundColor: "#ffffff",
  controlBackgroundColor: "#0a0a0a",
  controlForegroundColor: "#ffffff",
  isDarkTheme: true,
};

/** The theme that Office reports for Windows high contrast, white on black. */
export const contrastTheme: OfficeTheme = {
  bodyBackgroundColor: "#000000",
  bodyForegroundColor: "#ffffff",
  controlBackgroundColor: "#000000",
  controlForegroundColor: "#ffffff",
  isDarkTheme: true,
};

/** The information about Excel that the namespace `Office` provides. */
export interface OfficeWorld {
  readonly host: () => HostName;
  readonly theme: () => OfficeTheme;
  /** Resolves when the client library can be used. */
  readonly ready: Promise<void>;
}

/** Simulates the parts of `Office` that office.js itself provides: the host and its readiness. */
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

/** An Office that is ready and has its default colours. */
export function inOffice(host: () => HostName): OfficeWorld {
  return { host, theme: () => colourfulTheme, ready: Promise.resolve() };
}
