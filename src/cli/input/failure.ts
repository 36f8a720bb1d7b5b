/** A file or a call that could not be used: one line for a person, naming the file and what to do. */
export class Failure extends Error {
  override readonly name = "Failure";
}

/** The code of an error of the file system, such as `ENOENT`; empty for any other error. */
export function systemCode(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

/** Why a call to the file system failed, in words. */
export function describeSystemError(error: unknown): string {
  switch (systemCode(error)) {
    case "ENOENT":
      return "there is no such file. Look at the path again.";
    case "EISDIR":
      return "this is a folder. Name a file in it.";
    case "EACCES":
    case "EPERM":
      return "this may not be read or written. Look at its permissions.";
    case "EEXIST":
      return "the file is there already. Choose another name, or add --force to write over it.";
    case "EBUSY":
      return "another program has the file open. Close it there first.";
    case "ENOTDIR":
      return "a part of the path is no folder. Look at the path again.";
    case "ENOSPC":
      return "the disk is full. Make room, or choose another place.";
    default:
      return `this could not be read or written (${error instanceof Error ? error.message : String(error)}). Try another place.`;
  }
}
