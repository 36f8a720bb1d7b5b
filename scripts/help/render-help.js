/** Makes the help, and the pages of a release, from the documents: offline pages without scripts or pictures. */
const { readFileSync } = require("node:fs");
const { join, posix } = require("node:path");
const { css, pageCss } = require("./styles");

const project = join(__dirname, "..", "..");
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'";

const userPages = [
  "docs/using-it.md",
  "docs/sending-it-round.md",
  "docs/to-the-board.md",
  "docs/many-sites.md",
];

/** What each made page contains; those of a release have the names of their files there. */
const pages = {
  help: { title: "PSeMS checklist: help", files: userPages },
  "For the manager": {
    title: "PSeMS self-assessment: for the manager",
    files: ["docs/start-manager.md", ...userPages],
  },
  "For IT": {
    title: "PSeMS self-assessment: for IT",
    files: ["docs/for-it.md", "SECURITY.md", "docs/command-line.md", "docs/data.md"],
  },
  "All rules": { title: "PSeMS self-assessment: all rules", files: ["SPEC.md"] },
  "What changed": { title: "PSeMS self-assessment: what changed", files: ["CHANGELOG.md"] },
};
const releasePages = Object.keys(pages).filter((name) => name !== "help");

/**
 * The help as parts, to be shown in another page. The styles apply only within an element of the class `help`.
 *
 * @returns {Promise<{ title: string, body: string, css: string }>}
 */
async function renderHelp() {
  return { title: pages.help.title, body: await renderBody("help"), css };
}

/**
 * A whole page.
 *
 * @param {string} name one of `pages`
 * @returns {Promise<string>}
 */
async function renderPage(name) {
  const { title } = pages[name];
  const icon = name === "help" ? '<link rel="icon" href="assets/icons/icon-32.png" />\n' : "";
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<title>${title}</title>
${icon}<style>${pageCss}${css}</style>
</head>
<body>
<main class="help">
<h1>${title}</h1>
${await renderBody(name)}</main>
</body>
</html>
`;
}

/** @param {string} name of the page; links between its documents, and between the pages of a release, lead there */
async function renderBody(name) {
  // An ES module, which Node 20 cannot always require.
  const { Marked } = await import("marked");
  const contents = [];
  const { files } = pages[name];
  const sections = files.map((file) => {
    const idOf = makeIds(file);
    const marked = new Marked({
      renderer: {
        heading({ tokens, depth, text }) {
          const id = idOf(depth, text);
          const html = this.parser.parseInline(tokens);
          if (depth <= 2) contents.push({ depth, id, html });
          return `<h${depth + 1} id="${id}">${html}</h${depth + 1}>\n`;
        },
        link({ href, tokens }) {
          const html = this.parser.parseInline(tokens);
          const to = addressOf(href, file, name);
          return to === undefined ? html : `<a href="${to}">${html}</a>`;
        },
        image: () => "",
        html: () => "",
      },
    });
    return `<section>\n${marked.parse(readDocument(file, name))}</section>\n`;
  });
  const lines = contents.map(
    ({ depth, id, html }) => `<li class="level-${depth}"><a href="#${id}">${html}</a></li>`,
  );
  return `<nav aria-label="Contents">\n<ul>\n${lines.join("\n")}\n</ul>\n</nav>\n${sections.join("")}`.replaceAll(
    "<p></p>\n",
    "",
  );
}

/** A document as a page needs it: without what is for readers of the repository, and with the commands that work in a release. */
function readDocument(file, page) {
  const text = readFileSync(join(project, file), "utf8").replace(
    /<!-- repository -->[^]*?<!-- \/repository -->/g,
    "",
  );
  return page === "help" ? text : text.replaceAll("npx psems", "node psems.js");
}

/** The address of a link in a page; undefined if it leads to a document that is in no page beside it. */
function addressOf(href, from, page) {
  if (/^[a-z]+:/.test(href)) return href;
  const [path = "", anchor] = href.split("#");
  const file = path === "" ? from : posix.join(posix.dirname(from), path);
  const within = (name) => pages[name].files.includes(file);
  const other = page === "help" ? undefined : releasePages.find(within);
  if (!within(page) && other === undefined) return undefined;
  const place = within(page) ? "" : encodeURIComponent(`${other}.html`);
  return `${place}#${anchor === undefined ? pageId(file) : `${pageId(file)}-${anchor}`}`;
}

/** The ids of a document's headings: the document's own for its title, and that with GitHub's anchor for the others. */
function makeIds(file) {
  return (depth, text) => (depth === 1 ? pageId(file) : `${pageId(file)}-${anchorOf(text)}`);
}

/** The anchor that GitHub gives to a heading. */
function anchorOf(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}

function pageId(file) {
  return `help-${posix.basename(file, ".md").toLowerCase()}`;
}

module.exports = { renderHelp, renderPage, releasePages, anchorOf };
