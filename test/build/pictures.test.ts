import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import captured from "../../assets/pictures/captured.json";
import list from "../../scripts/pictures/pictures.json";
import { inProject } from "../support/root";

const pictures = list.map(({ name }) => name).sort();
const pages = ["README.md", ...readdirSync(inProject("docs")).map((name) => `docs/${name}`)];
const texts: Readonly<Record<string, { readonly sha256: string; readonly text: string }>> = captured;

test("every picture in README and docs is one that the script takes, with words that describe it", () => {
  const shown = pages.flatMap((page) => [
    ...readFileSync(inProject(page), "utf8").matchAll(
      /!\[([^\]]*)\]\((?:\.\.\/)?assets\/pictures\/([^)]*)\)/g,
    ),
  ]);
  expect(shown.map(([, , name = ""]) => name).sort()).toEqual(pictures);
  for (const [, words = ""] of shown) expect(words.length).toBeGreaterThan(10);
});

test("the folder has the script's pictures, and no other", () => {
  expect(readdirSync(inProject("assets/pictures")).sort()).toEqual(["captured.json", ...pictures].sort());
  expect(Object.keys(texts).sort()).toEqual(pictures);
});

test.each(list.map(({ name, shows }) => [name, shows] as const))("%s shows what it should", (name, shows) => {
  const { sha256, text } = texts[name] ?? { sha256: "", text: "" };
  const bytes = readFileSync(inProject("assets/pictures", name));
  // The text was read from the page from which this very picture was taken.
  expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
  expect(shows.filter((words) => !text.includes(words))).toEqual([]);
});
