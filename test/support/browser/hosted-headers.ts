import { readFileSync } from "node:fs";
import { inProject } from "../root";

type Headers = Readonly<Record<string, string>>;

/** The headers that docs/for-it.md gives for the hosted pages: a function from a file's path, such as `/taskpane.html`. */
export function readHostedHeaders(): (path: string) => Headers {
  const page = readFileSync(inProject("docs", "for-it.md"), "utf8");
  const [, block = ""] = /## Headers for the hosted pages[^]*?```text\n([^]*?)```/.exec(page) ?? [];
  const rules = block
    .trim()
    .split("\n\n")
    .map((rule) => {
      const [pattern = "", ...lines] = rule.split("\n");
      const headers = lines.map((line) => {
        const [, name = "", value = ""] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
        return [name, value] as const;
      });
      return { matches: matcherOf(pattern), headers };
    });
  return (path) =>
    Object.fromEntries(rules.filter(({ matches }) => matches(path)).flatMap(({ headers }) => headers));
}

/** `*` is any part of a path, and `HASH` the hash in a script's name. */
function matcherOf(pattern: string): (path: string) => boolean {
  const expression = pattern.replaceAll(".", "\\.").replaceAll("*", ".*").replace("HASH", "[0-9a-f]{8}");
  return (path) => new RegExp(`^/${expression}$`).test(path);
}
