import type { Checklist } from "../../checklist/checklist";
import type { SiteFile } from "../../jobs/roll-up";
import type { ThreadAnswer, ThreadRequest } from "../environment/thread-messages";
import { readSiteFile } from "./read-site-file";

/** A thread's port to the main thread. */
export interface ThreadPort {
  on(event: "message", listener: (request: ThreadRequest) => void): unknown;
  postMessage(answer: ThreadAnswer): void;
}

/** Runs in a reading thread: for each requested file, it answers with what a roll-up keeps. */
export function serveReader(port: ThreadPort, builtIn: Checklist): void {
  port.on("message", ({ file, passwords }) => {
    readSiteFile(file, passwords, builtIn).then(
      (read) => port.postMessage(toAnswer(read, builtIn)),
      (error: unknown) =>
        port.postMessage({ kind: "fault", message: error instanceof Error ? error.message : String(error) }),
    );
  });
}

function toAnswer({ file, found, hasMacros }: SiteFile, builtIn: Checklist): ThreadAnswer {
  if (found.kind === "unused") return { kind: "read", read: { file, found, hasMacros }, checklist: null };
  const { checklist, ...site } = found.site;
  return {
    kind: "read",
    read: { file, found: { kind: "site", site }, hasMacros },
    checklist: checklist === builtIn ? null : checklist,
  };
}
