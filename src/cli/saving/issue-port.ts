import { write } from "../../file/writing/write";
import type { JobPort } from "../../jobs/port";
import { succeed } from "../../spreadsheet/result";
import type { Environment, Refusal } from "../environment/environment";
import { countedText } from "../words/count";
import type { OpenFile } from "../files/open-file";
import { makeFilePort } from "./file-port";
import type { Outputs } from "./outputs";

/**
 * The port for issuing copies. The workbook with the register and all copies are drafts first; then they are put in their
 * places, all of them or none.
 * @param register the path of the workbook with the register.
 * @param pathOf gives a copy's path from the name of its file.
 * @param force whether a copy may replace a file.
 */
export function makeIssuePort(
  source: OpenFile,
  register: string,
  pathOf: (name: string) => string,
  force: boolean,
  outputs: Outputs,
  environment: Environment,
): JobPort<Refusal> {
  const draftsOnly = {
    stageFile: (path: string, bytes: Uint8Array) => outputs.stageFile(path, bytes),
    commit: async () => succeed(undefined),
  };
  return {
    ...makeFilePort(source, register, draftsOnly, environment),
    async handOver(files) {
      const claimed = await outputs.addCopies(files.map(({ name }) => ({ path: pathOf(name), force })));
      if (!claimed.ok) return { count: 0, stopped: claimed.problem };
      for (const [index, { name, plan, password }] of files.entries()) {
        environment.progress(countedText("Making", index + 1, files.length));
        const bytes = await write(plan(), {
          savedAt: environment.now(),
          ...(password === "" ? {} : { password }),
        });
        const staged = await outputs.stageFile(pathOf(name), bytes);
        if (!staged.ok) return { count: 0, stopped: staged.problem };
      }
      const committed = await outputs.commit();
      return committed.ok ? { count: files.length, stopped: null } : { count: 0, stopped: committed.problem };
    },
  };
}
