import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";
import type { HostName } from "../host/requirement-sets";
import { clientOf, type Client } from "./client";
import { inOffice, officeOf } from "./office";

/** The bundle for Excel on the web. The desktop bundle connects to its host differently. */
const bundle = "@microsoft/office-js/dist/excel-web-16.00.js";

let loaded: Client | undefined;

/** Loads the unmodified Excel bundle once, in a context with the parts of a browser window that it uses. */
export function loadClient(): Client {
  if (loaded) return loaded;
  const window = browserWindow();
  createContext(window);
  new Script(readFileSync(createRequire(__filename).resolve(bundle), "utf8"), {
    filename: bundle,
  }).runInContext(window);
  let host: HostName = "365";
  window["Office"] = officeOf(inOffice(() => host));
  const client = clientOf({
    Excel: window["Excel"] as object,
    OfficeExtension: window["OfficeExtension"] as object,
  });
  loaded = {
    ...client,
    speakTo: (farSide) => {
      host = farSide.host;
      client.speakTo(farSide);
    },
  };
  return loaded;
}

/** Errors and promises are the caller's, so that `instanceof` works there. */
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
