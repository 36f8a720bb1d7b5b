import type { SiteFile } from "../../jobs/roll-up";
import { shortenPaths } from "../output/short-paths";

/**
 * The same files under the names that a portfolio keeps [O8]: the name of each file, with as many of its folders in
 * front, and `/` between them, as tell it from the others. The rest of a path may contain the name of a person.
 */
export function withShortNames(files: readonly SiteFile[]): readonly SiteFile[] {
  const names = shortenPaths(files.map(({ file }) => file));
  return files.map((read): SiteFile => {
    const file = names.get(read.file) ?? read.file;
    const { found } = read;
    return {
      ...read,
      file,
      found: found.kind === "site" ? { ...found, site: { ...found.site, file } } : found,
    };
  });
}
