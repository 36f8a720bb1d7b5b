import { rm } from "node:fs/promises";
import { write } from "../../file/writing/write";
import type { JobPort } from "../../jobs/port";
import { succeed } from "../../spreadsheet/result";
import type { Environment, Refusal } from "../environment/environment";
import { moveOver, save } from "./disk";
import { makeFilePort, type Target } from "./file-port";
import type { OpenFile } from "./open-file";

/**
 * The port for issuing copies: all of them, or none. Each copy is renamed to its final name only once the
 * register is written, so a failed step changes nothing.
 * @param register the path of the workbook with the register.
 * @param pathOf gives a copy's path from its name.
 */
export function makeIssuePort(
  source: OpenFile,
  register: Target,
  pathOf: (name: string) => string,
  environment: Environment,
): JobPort<Refusal> {
  const port = makeFilePort(source, register, environment);
  const drafts: { readonly draft: string; readonly path: string }[] = [];
  const discard = async (): Promise<void> => {
    for (const { draft } of drafts.splice(0)) await rm(draft, { force: true });
  };
  return {
    ...port,
    async handOver(files) {
      for (const { name, plan, password } of files) {
        const path = pathOf(name);
        const draft = `${path}.part`;
        const bytes = await write(plan(), password === "" ? {} : { password });
        const saved = await save(draft, bytes, { force: true, newId: environment.newId });
        if (!saved.ok) {
          await discard();
          return { count: 0, stopped: saved.problem };
        }
        drafts.push({ draft, path });
      }
      return { count: files.length, stopped: null };
    },
    async writeSheets(wanted) {
      const written = await port.writeSheets(wanted);
      if (!written.ok) {
        await discard();
        return written;
      }
      while (drafts[0]) {
        const moved = await moveOver(drafts[0].draft, drafts[0].path);
        if (!moved.ok) {
          await discard();
          return moved;
        }
        drafts.shift();
      }
      return succeed(null);
    },
  };
}
