import { chmod, mkdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { flushFolder, writeFlushed } from "./flush";
import { orNull } from "./look";

/** The files of a folder, by their path in it, with `/` between its parts. */
export type FolderContents = Iterable<readonly [path: string, bytes: Uint8Array]>;

/** Only the user may read a draft. */
const privateFile = 0o600;
const privateFolder = 0o700;
const permissions = 0o777;

export async function writeFileDraft(draft: string, bytes: Uint8Array): Promise<void> {
  await writeFlushed(draft, bytes, privateFile);
}

/** Files that replace one of the old folder keep its permissions; the folder itself is private until it is in its place. */
export async function writeFolderDraft(draft: string, old: string, contents: FolderContents): Promise<void> {
  await mkdir(draft, { mode: privateFolder });
  const folders = new Set([draft]);
  for (const [name, bytes] of contents) {
    const parts = name.split("/");
    const file = join(draft, ...parts);
    for (let depth = 1; depth < parts.length; depth += 1) folders.add(join(draft, ...parts.slice(0, depth)));
    await mkdir(dirname(file), { recursive: true });
    await writeFlushed(file, bytes, privateFile);
    await openUp(file, join(old, ...parts), "file");
  }
  for (const folder of folders) await flushFolder(folder);
}

/** Gives a complete draft the permissions of what it replaces, or those of any new file or folder. */
export async function openUp(draft: string, old: string, kind: "file" | "folder"): Promise<void> {
  const found = await orNull(stat(old));
  const usual = (kind === "file" ? 0o666 : permissions) & ~process.umask();
  await chmod(draft, found ? found.mode & permissions : usual);
}
