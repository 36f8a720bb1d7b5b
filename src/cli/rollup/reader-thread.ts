import type { Checklist } from "../../checklist/checklist";
import type { Site } from "../../assessment/portfolio/site";
import { readForRollup, type FileRead } from "./read-file";

/** What a thread answers: what it read, but without a checklist that everybody has; or the words of a fault. */
export type ThreadAnswer =
  | {
      readonly kind: "read";
      readonly read: Omit<FileRead, "found"> & {
        readonly found:
          | Extract<FileRead["found"], { readonly kind: "unused" }>
          | { readonly kind: "site"; readonly site: Omit<Site, "checklist"> };
      };
      /** Null for the built-in one. */
      readonly checklist: Checklist | null;
    }
  | { readonly kind: "fault"; readonly message: string };

/** The end of a thread that speaks with whoever started it. */
export interface ThreadPort {
  on(event: "message", listener: (file: string) => void): unknown;
  postMessage(answer: ThreadAnswer): void;
}

/** What a reading thread does: for each file that it is sent, it sends back what came of it. */
export function serveReader(port: ThreadPort, builtIn: Checklist): void {
  port.on("message", (file) => {
    readForRollup(file, builtIn).then(
      (read) => port.postMessage(toAnswer(read, builtIn)),
      (error: unknown) =>
        port.postMessage({ kind: "fault", message: error instanceof Error ? error.message : String(error) }),
    );
  });
}

function toAnswer({ file, found, hasMacros }: FileRead, builtIn: Checklist): ThreadAnswer {
  if (found.kind === "unused") return { kind: "read", read: { file, found, hasMacros }, checklist: null };
  const { checklist, ...site } = found.site;
  return {
    kind: "read",
    read: { file, found: { kind: "site", site }, hasMacros },
    checklist: checklist === builtIn ? null : checklist,
  };
}
