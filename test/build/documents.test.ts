import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { anchorOf, releasePages, renderHelp, renderPage } from "../support/render-help";
import { inProject } from "../support/root";

const documents = [".", "docs", "test/hostcheck/reports"].flatMap((folder) =>
  readdirSync(inProject(folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name)),
);

/** A document's text without its blocks and pieces of code, in which nothing is a link or a heading. */
function readProse(file: string): string {
  return readFileSync(inProject(file), "utf8").replace(/^```[^]*?^```/gm, "");
}

function anchorsIn(file: string): readonly string[] {
  return [...readProse(file).matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => anchorOf(heading));
}

function brokenLinksOf(file: string): readonly string[] {
  const links = [
    ...readProse(file)
      .replace(/`[^`]*`/g, "")
      .matchAll(/\]\(([^)]+)\)/g),
  ];
  return links.flatMap(([, link = ""]) => {
    if (/^[a-z]+:/.test(link)) return [];
    const [path = "", anchor] = link.split("#");
    const to = path === "" ? file : join(dirname(file), path);
    if (!existsSync(inProject(to))) return [`${file}: ${link}`];
    return anchor === undefined || anchorsIn(to).includes(anchor) ? [] : [`${file}: ${link}`];
  });
}

test("every link in a document leads to a file or heading that is there", () => {
  expect(documents.length).toBeGreaterThan(12);
  expect(documents.flatMap(brokenLinksOf)).toEqual([]);
});

test.each(["help", ...releasePages])(
  "the page %s has one heading for each id that it links to",
  async (name) => {
    const html = await renderPage(name);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(html).not.toMatch(/<(script|img|iframe|form)|href="[^#"]*\.md/);
  },
);

test("the help in another page has the same contents, and styles for itself only", async () => {
  const { body, css } = await renderHelp();
  expect(await renderPage("help")).toContain(body);
  const selectors = [...css.matchAll(/^\s*([^@{}\n]+)\{/gm)].flatMap(([, list = ""]) => list.split(","));
  expect(selectors.filter((selector) => !selector.trim().startsWith(".help"))).toEqual([]);
});
