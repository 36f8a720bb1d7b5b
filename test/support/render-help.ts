interface Renderer {
  readonly anchorOf: (heading: string) => string;
  readonly renderHelp: () => Promise<{ readonly title: string; readonly body: string; readonly css: string }>;
  readonly renderPage: (name: string) => Promise<string>;
  readonly releasePages: readonly string[];
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack's configuration takes it as it is
const renderer = require("../../scripts/help/render-help") as Renderer;
export const { anchorOf, releasePages, renderHelp, renderPage } = renderer;
