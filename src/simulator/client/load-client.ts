import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";
import type { Client, FarSide } from "./client";
import { officeOf } from "./office";

/** The bundle that Excel on the web loads; the desktop's differs in how it reaches its host. */
const bundle = "@microsoft/office-js/dist/excel-web-16.00.js";

/** What of the bundle's `OfficeExtension` the simulator itself uses. */
interface Extension {
  readonly SessionBase: { prototype: object; _overrideSession: object };
  readonly _testSetRichApiMessageReadyImpl: (ready: () => Promise<void>) => void;
  readonly _testTriggerRichApiMessageEvent: (message: { readonly entries: readonly object[] }) => void;
}

let loaded: Client | undefined;

/** Loads the unmodified Excel bundle in a context with as much of a browser's window as it looks at, once. */
export function loadClient(): Client {
  if (loaded) return loaded;
  let current: FarSide | undefined;
  const window = browserWindow();
  createContext(window);
  new Script(readFileSync(createRequire(__filename).resolve(bundle), "utf8"), {
    filename: bundle,
  }).runInContext(window);
  window["Office"] = officeOf(() => current?.host ?? "365");
  const extension = window["OfficeExtension"] as Extension & object;
  const { SessionBase } = extension;
  extension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  loaded = {
    Excel: window["Excel"] as object,
    OfficeExtension: extension,
    speakTo: (farSide) => {
      if (farSide === current) return;
      current = farSide;
      SessionBase._overrideSession = sessionWith(SessionBase.prototype, farSide);
    },
    raise: (entries) => extension._testTriggerRichApiMessageEvent({ entries }),
  };
  return loaded;
}

function sessionWith(prototype: object, farSide: FarSide): object {
  const session: object = Object.create(prototype);
  return Object.assign(session, {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: "https://excel.simulator/", headers: {} }),
    _createRequestExecutorOrNull: () => ({
      executeAsync: (_: unknown, flags: number, message: { readonly Body: object | string }) =>
        farSide.answer(flags, message),
    }),
  });
}

/** Errors and promises are those of the caller's world, so that `instanceof` holds there. */
function browserWindow(): Record<string, unknown> {
  const nothing = (): undefined => undefined;
  const storage = { getItem: () => null, setItem: nothing, removeItem: nothing };
  const element = { setAttribute: nothing, appendChild: nothing, style: {} };
  const window: Record<string, unknown> = {
    Error,
    TypeError,
    Promise,
    Date,
    performance,
    console,
    setTimeout,
    clearTimeout,
    navigator: { userAgent: "Mozilla/5.0 (Windows NT 10.0) Chrome/128.0" },
    location: {
      href: "https://localhost/",
      origin: "https://localhost",
      hostname: "localhost",
      search: "",
      hash: "",
    },
    document: {
      URL: "https://localhost/",
      cookie: "",
      head: element,
      getElementsByTagName: () => [],
      createElement: () => element,
      addEventListener: nothing,
    },
    addEventListener: nothing,
    removeEventListener: nothing,
    sessionStorage: storage,
    localStorage: storage,
  };
  window["window"] = window;
  window["self"] = window;
  return window;
}
