import { isSameFileName, toFileName } from "../spreadsheet/file-name";

/** A file name for each copy, from its contributor: `Anna Smith`. People with the same name are numbered [X7]. */
export function nameCopies(requests: readonly { readonly name: string }[]): readonly string[] {
  const taken: string[] = [];
  for (const { name } of requests) {
    const wanted = toFileName(name) || "shared copy";
    let unique = wanted;
    for (let count = 2; taken.some((other) => isSameFileName(other, unique)); count += 1)
      unique = `${wanted} (${count})`;
    taken.push(unique);
  }
  return taken;
}
