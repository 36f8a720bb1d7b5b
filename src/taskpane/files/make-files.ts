import type { JobPort, Moment } from "../../jobs/port";
import type { Run } from "../../spreadsheet/run";
import type { HostProblem, ReadyFiles, ReadyFile } from "../port/port";
import type { FileDesk } from "./file-desk";

interface FileMaker {
  readonly handOver: JobPort<HostProblem>["handOver"];
  /** The files made so far. */
  readonly ready: () => ReadyFiles;
}

/** Makes the files that a job hands over, for the pane to offer [P18]. */
export function startFiles(loadFiles: () => Promise<FileDesk>, moment: () => Moment, run: Run): FileMaker {
  const files: ReadyFile[] = [];
  let together: ReadyFile | null = null;
  return {
    ready: () => ({ files, together }),
    async handOver(wanted, name) {
      const desk = await loadFiles();
      const { now } = moment();
      let stopped: { readonly kind: "cancelled" } | null = null;
      for (const { name: own, plan, password } of wanted) {
        if (run.isCancelled()) {
          stopped = { kind: "cancelled" };
          break;
        }
        const bytes = await desk.write(plan(), password, now);
        files.push({ name: `${own}.xlsx`, bytes, isEncrypted: password !== "" });
        run.progress(files.length / (wanted.length + 1));
      }
      if (name !== undefined && files.length > 1)
        together = {
          name: `${name}.zip`,
          bytes: await desk.zip(files, new Date(now)),
          isEncrypted: false,
        };
      return { count: files.length, stopped };
    },
  };
}
