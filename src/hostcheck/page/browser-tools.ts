import type { PageTools } from "../bench/page-tools";

/** Set by `watch-policy.js`, which runs before office.js. */
declare global {
  interface Window {
    readonly policyViolations?: readonly string[];
  }
}

/** How long a worker may take to answer. */
const patience = 5_000;

/** The page in a browser. */
export const browserTools: PageTools = {
  violations: () => window.policyViolations ?? ["not watched"],
  askWorker: (text) => {
    const worker = new Worker(/* webpackChunkName: "worker" */ new URL("./worker", import.meta.url));
    return new Promise<string>((resolve) => {
      worker.onmessage = ({ data }) => resolve(String(data));
      worker.onerror = ({ message }) => resolve(`refused: ${message}`);
      setTimeout(() => resolve("no answer"), patience);
      worker.postMessage(text);
    }).finally(() => worker.terminate());
  },
  view: () => location.hash.replace("#", ""),
};

/** A file that is dropped anywhere on the page does not replace it. */
export function preventDrops(target: Window): void {
  for (const type of ["dragover", "drop"]) target.addEventListener(type, (event) => event.preventDefault());
}
