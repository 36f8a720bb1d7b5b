/** What is wrong with a call, as the library for command lines found it, on one line that ends with where to look. */
export function usageLine({ message }: { readonly message: string }): string {
  const [first = "", ...hints] = message.replace(/^error: /, "").split("\n");
  const hint = hints.map((line) => line.trim().replace(/^\((.*)\)$/, "$1")).join(" ");
  return `${first.replace(/\.$/, "")}. ${hint === "" ? "" : `${hint} `}See psems --help.`;
}
