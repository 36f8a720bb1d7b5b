/** A sheet whose name Excel does not allow, and the name that it gets. */
export interface RenamedSheet {
  readonly from: string;
  readonly to: string;
}

/** Excel's own limit, in characters. */
const longestName = 31;

/**
 * The names of all sheets as Excel allows them: LibreOffice and other programs save longer names, and names with other characters.
 * @param names in the order of the workbook; no two are the same
 */
export function allowedNames(names: readonly string[]): readonly string[] {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  return names.map((name) => {
    const plain =
      cut(name.replace(/[[\]:*?/\\\0-\x1f]/g, " "), longestName)
        .replace(/^'+|'+$/g, "")
        .trim() || "Sheet";
    if (plain === name) return name;
    let allowed = plain;
    for (let number = 2; taken.has(allowed.toLowerCase()); number++)
      allowed = `${cut(plain, longestName - 4)} (${number})`;
    taken.add(allowed.toLowerCase());
    return allowed;
  });
}

/** The first characters of a name; half a surrogate pair is no character. */
function cut(name: string, length: number): string {
  return name.slice(0, length).replace(/[\uD800-\uDBFF]$/, "");
}
