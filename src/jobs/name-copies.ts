/** Characters that Windows does not allow in a file name. */
const forbidden = /[\\/:*?"<>|\u0000-\u001f]+/g;
const longestName = 80;

/** A file name for each copy, from its contributor: `Anna Smith`. People with the same name are numbered. */
export function nameCopies(requests: readonly { readonly name: string }[]): readonly string[] {
  const taken = new Set<string>();
  return requests.map(({ name }) => {
    const wanted = clean(name) || "shared copy";
    let unique = wanted;
    for (let count = 2; taken.has(unique.toLowerCase()); count += 1) unique = `${wanted} (${count})`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function clean(name: string): string {
  return name
    .replace(forbidden, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "")
    .slice(0, longestName);
}
