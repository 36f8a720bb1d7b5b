import { open } from "node:fs/promises";
import { systemCode } from "../files/disk";

/** Some disks and systems cannot flush a file or a folder when asked. */
const cannotFlush = new Set([
  "EINVAL",
  "ENOSYS",
  "ENOTSUP",
  "EOPNOTSUPP",
  "EISDIR",
  "EPERM",
  "EACCES",
  "EBADF",
]);

/** Writes a new file and waits until it is on the disk. @param mode who may read it, less what the system takes away */
export async function writeFlushed(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, "wx", mode);
  try {
    await file.writeFile(bytes);
    await ignoring(file.sync());
  } finally {
    await file.close();
  }
}

/** Waits until the names in a folder are on the disk. */
export async function flushFolder(path: string): Promise<void> {
  // Windows cannot open a folder, and keeps its names safe without being asked.
  if (process.platform === "win32") return;
  const folder = await open(path, "r");
  try {
    await ignoring(folder.sync());
  } finally {
    await folder.close();
  }
}

async function ignoring(flushed: Promise<void>): Promise<void> {
  try {
    await flushed;
  } catch (error) {
    if (!cannotFlush.has(systemCode(error))) throw error;
  }
}
