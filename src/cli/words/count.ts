/** How far a command is, for a line of progress. */
export function countedText(verb: "Read" | "Reading" | "Making", count: number, of: number): string {
  return `${verb} ${count} of ${countOf(of, "file")}…`;
}

/** `1 file`, `2 files`; an irregular plural is passed in. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
