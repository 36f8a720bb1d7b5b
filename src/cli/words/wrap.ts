/** The width that tables and lists keep to [C19]. */
export const width = 80;

/** A sentence as lines of at most 80 characters, as far as its words allow. */
export function wrap(text: string, indent: string, hanging = `${indent}  `): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const margin = lines.length === 0 ? indent : hanging;
    const longer = line === "" ? `${margin}${word}` : `${line} ${word}`;
    if (line === "" || longer.length <= width) line = longer;
    else {
      lines.push(line);
      line = `${hanging}${word}`;
    }
  }
  return [...lines, line];
}
