import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import captured from "../../assets/pictures/captured.json";
import list from "../../scripts/pictures/pictures.json";
import { inProject } from "../support/root";

const pictures = list.map(({ name }) => name).sort();
const pages = ["README.md", ...readdirSync(inProject("docs")).map((name) => `docs/${name}`)];

test("every picture in README and docs is one that the script takes, with words that describe it", () => {
  const shown = pages.flatMap((page) => [
    ...readFileSync(inProject(page), "utf8").matchAll(
      /!\[([^\]]*)\]\((?:\.\.\/)?assets\/pictures\/([^)]*)\)/g,
    ),
  ]);
  expect(shown.map(([, , name = ""]) => name).sort()).toEqual(pictures);
  for (const [, words = ""] of shown) expect(words.length).toBeGreaterThan(10);
});

test("the folder has the pictures of the list, and no other", () => {
  expect(readdirSync(inProject("assets/pictures")).sort()).toEqual(["captured.json", ...pictures].sort());
});

test.each(list)("$name shows what it should", ({ name, drawn, shows }) => {
  const picture = readFileSync(inProject("assets/pictures", name));
  const { sha256, text } = captured.find((each) => each.name === name) ?? {};
  // The text was read from the page from which this very picture was taken. A drawing is its own text.
  if (!drawn) expect(createHash("sha256").update(picture).digest("hex")).toBe(sha256);
  const seen = drawn ? picture.toString("utf8") : text;
  expect(shows.filter((words) => !seen?.includes(words))).toEqual([]);
});
