import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The packages whose code is in the scripts of a folder, by the comments that a build without packing leaves in them. */
export function listBundled(folder: string, scripts: RegExp): readonly string[] {
  const names = readdirSync(folder).filter((name) => scripts.test(name));
  const found = names.flatMap((name) => [
    ...readFileSync(join(folder, name), "utf8").matchAll(
      /^\/?[;*]?.*\/node_modules\/((?:@[^/\s]+\/)?[^/\s"']+)/gm,
    ),
  ]);
  return [...new Set(found.map(([, name = ""]) => name))].sort();
}

/** The packages in a file of licences, each with its text. */
export function readLicences(file: string): ReadonlyMap<string, string> {
  const parts = readFileSync(file, "utf8").split(/^={80}\n(.+) \S+ \(.*\)\n={80}\n/m);
  return new Map(
    parts.flatMap((part, index) =>
      index % 2 === 1 ? [[part, parts[index + 1]?.trim() ?? ""] as const] : [],
    ),
  );
}
