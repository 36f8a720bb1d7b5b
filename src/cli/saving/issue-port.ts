import { write } from "../../file/writing/write";
import type { JobPort } from "../../jobs/port";
import type { Environment, Refusal } from "../environment/environment";
import type { OpenFile } from "../files/open-file";
import { makeFilePort } from "./file-port";
import type { Outputs } from "./outputs";

/**
 * The port for issuing copies. The copies are drafts until the register is written: then the workbook with the register
 * and all copies are put in their places, or none.
 * @param register the path of the workbook with the register.
 * @param pathOf gives a copy's path from its name.
 */
export function makeIssuePort(
  source: OpenFile,
  register: string,
  pathOf: (name: string) => string,
  outputs: Outputs,
  environment: Environment,
): JobPort<Refusal> {
  return {
    ...makeFilePort(source, register, outputs, environment),
    async handOver(files) {
      for (const { name, plan, password } of files) {
        const bytes = await write(plan(), password === "" ? {} : { password });
        const staged = await outputs.stageFile(pathOf(name), bytes);
        if (!staged.ok) return { count: 0, stopped: staged.problem };
      }
      return { count: files.length, stopped: null };
    },
  };
}
