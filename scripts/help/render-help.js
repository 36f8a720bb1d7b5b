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

/** What each made page contains. */
const pages = {
  help: { title: "PSeMS checklist: help", files: userPages },
  manager: {
    title: "PSeMS self-assessment: for the manager",
    files: ["docs/start-manager.md", ...userPages],
  },
  it: {
    title: "PSeMS self-assessment: for IT",
    files: ["docs/for-it.md", "SECURITY.md", "docs/command-line.md"],
  },
};

/**
 * The help as parts, to be shown in another page. The styles apply only within an element of the class `help`.
 *
 * @returns {Promise<{ title: string, body: string, css: string }>}
 */
async function renderHelp() {
  return { title: pages.help.title, body: await renderBody(pages.help.files), css };
}

/**
 * A whole page.
 *
 * @param {"help" | "manager" | "it"} name
 * @returns {Promise<string>}
 */
async function renderPage(name) {
  const { title, files } = pages[name];
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
${await renderBody(files)}</main>
</body>
</html>
`;
}

/** @param {readonly string[]} files from the project's folder; links between them become links within the page */
async function renderBody(files) {
  // An ES module, which Node 20 cannot always require.
  const { Marked } = await import("marked");
  const contents = [];
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
          const to = addressOf(href, file, files);
          return to === undefined ? html : `<a href="${to}">${html}</a>`;
        },
        image: () => "",
        html: () => "",
      },
    });
    return `<section>\n${marked.parse(readFileSync(join(project, file), "utf8"))}</section>\n`;
  });
  const lines = contents.map(
    ({ depth, id, html }) => `<li class="level-${depth}"><a href="#${id}">${html}</a></li>`,
  );
  return `<nav aria-label="Contents">\n<ul>\n${lines.join("\n")}\n</ul>\n</nav>\n${sections.join("")}`.replaceAll(
    "<p></p>\n",
    "",
  );
}

/** The page's address of a link; undefined if it leads to a document that is not in the page. */
function addressOf(href, from, files) {
  if (/^[a-z]+:/.test(href)) return href;
  const [path = "", anchor] = href.split("#");
  const file = path === "" ? from : posix.join(posix.dirname(from), path);
  if (!files.includes(file)) return undefined;
  return `#${anchor === undefined ? pageId(file) : `${pageId(file)}-${anchor}`}`;
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

module.exports = { renderHelp, renderPage, anchorOf };
