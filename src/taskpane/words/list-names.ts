/** `“A”`, `“A” and “B”`, or `“A”, “B” and “C”`. */
export function listNames(names: readonly string[]): string {
  const quoted = names.map(quote);
  return quoted.length < 2
    ? quoted.join("")
    : `${quoted.slice(0, -1).join(", ")} and ${quoted[quoted.length - 1] ?? ""}`;
}

export function quote(name: string): string {
  return `“${name}”`;
}
