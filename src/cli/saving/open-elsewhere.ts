import { readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { refuse, systemCode } from "../files/disk";
import type { Failed } from "../../spreadsheet/result";
import type { Refusal } from "../environment/environment";
import type { TruePath } from "./true-path";

/** Excel's name for the user: its length, up to 54 bytes of it, then its length and text in UTF-16. */
const excel = { longest: 54, wideLength: 55, wide: 57 };

/**
 * Refuses a file that Excel or LibreOffice has open, or had open when it crashed: both keep a small file next to it [X9].
 * @param place checked next to the file itself and, for a link, next to the link
 */
export async function refuseOpenElsewhere({ given, path }: TruePath): Promise<Failed<Refusal> | undefined> {
  for (const file of new Set([path, resolve(given)])) {
    const [folder, name] = [dirname(file), basename(file)];
    for (const [program, lock, readUser] of [
      ["Excel", `~$${name}`, readExcelUser],
      ["LibreOffice", `.~lock.${name}#`, readLibreOfficeUser],
    ] as const) {
      const bytes = await readLock(join(folder, lock));
      if (bytes !== null)
        return refuse(given, {
          kind: "open-elsewhere",
          program,
          user: readUser(bytes),
          lock: join(folder, lock),
        });
    }
  }
  return undefined;
}

/** Empty for a lock that exists but cannot be read: Excel on Windows lets nobody else read its own. */
async function readLock(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = systemCode(error);
    if (code === "") throw error;
    return ["ENOENT", "ENOTDIR", "ENAMETOOLONG"].includes(code) ? null : Buffer.alloc(0);
  }
}

function readExcelUser(bytes: Buffer): string {
  if (bytes.length >= excel.wide) {
    const end = excel.wide + 2 * bytes.readUInt16LE(excel.wideLength);
    if (end > excel.wide && end <= bytes.length) return bytes.toString("utf16le", excel.wide, end).trim();
  }
  const length = Math.min(bytes[0] ?? 0, excel.longest);
  return bytes.toString("latin1", 1, 1 + length).trim();
}

/** `name,system user,computer,when,profile;`, where a backslash comes before a comma or semicolon in a text. */
function readLibreOfficeUser(bytes: Buffer): string {
  const [name = "", user = "", host = ""] = bytes
    .toString("utf8")
    .split(/(?<!\\)[,;]/)
    .map((part) => part.replace(/\\(.)/g, "$1").trim());
  const who = name || user;
  return host === "" || who === "" ? who : `${who} on ${host}`;
}
