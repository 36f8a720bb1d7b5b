import { resolve, sep } from "node:path";

/** The name of each file, by its path, with as many of its folders in front as tell it from the others. */
export function shortenPaths(paths: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let left = [...new Set(paths)].map((path) => ({ path, steps: resolve(path).split(sep) }));
  for (let count = 1; left.length > 0; count += 1) {
    const nameOf = (steps: readonly string[]): string => steps.slice(-count).join("/");
    const withName = new Map<string, Set<string>>();
    for (const { steps } of left) {
      const name = nameOf(steps);
      withName.set(name, (withName.get(name) ?? new Set()).add(steps.join("/")));
    }
    const isLong = (steps: readonly string[]): boolean => withName.get(nameOf(steps))?.size === 1;
    for (const { path, steps } of left) if (isLong(steps)) names.set(path, nameOf(steps));
    left = left.filter(({ steps }) => !isLong(steps));
  }
  return names;
}
