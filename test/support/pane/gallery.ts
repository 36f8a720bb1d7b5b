/**
 * Serves every view of the pane in every state, without Excel: `npm run gallery`. The workbook is the stand-in that the tests of
 * the pane use. Reload a page after `npm run gallery` was started again to see a change.
 *
 *   npm run gallery -- [--port N] [--no-open]
 */
import { createServer, type ServerResponse } from "node:http";
import { parseArgs } from "node:util";
import open from "open";
import sirv from "sirv";
import { viewIds } from "../../../src/taskpane/port/port";
import { buildPaneFixture } from "../browser/build";
import { scenarioNames } from "./scenarios";

/** Office's backgrounds in its white, black and high-contrast looks. */
const themes = { light: "ffffff", dark: "262626", contrast: "000000" } as const;

const { values } = parseArgs({
  options: { port: { type: "string", default: "3100" }, "no-open": { type: "boolean", default: false } },
});
const pane = sirv(buildPaneFixture(), { dev: true });
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  if (pathname === "/") return send(response, "text/html", pageOf(searchParams));
  // The pane's page asks for Microsoft's library, which would look for an Excel around it.
  if (pathname.startsWith("/office-js/")) return send(response, "text/javascript", "");
  pane(request, response, () => {
    response.writeHead(404).end();
  });
});
server.listen(Number(values.port), "localhost", () => {
  const address = `http://localhost:${values.port}/`;
  process.stdout.write(`The pane in every state: ${address} (Ctrl+C stops it)\n`);
  if (!values["no-open"] && (process.platform !== "linux" || process.env["DISPLAY"])) void open(address);
});

function send(response: ServerResponse, type: string, text: string): void {
  response
    .writeHead(200, { "Content-Type": `${type}; charset=utf-8`, "Cache-Control": "no-store" })
    .end(text);
}

/** The list of all states, or all views of one state in one theme. */
function pageOf(asked: URLSearchParams): string {
  const scenario = scenarioNames.find((name) => name === asked.get("scenario"));
  const theme = Object.keys(themes).find((name) => name === asked.get("theme")) ?? "light";
  return scenario === undefined ? listPage() : scenarioPage(scenario, theme as keyof typeof themes);
}

function listPage(): string {
  const link = (scenario: string, theme: string): string =>
    `<td><a href="/?scenario=${scenario}&amp;theme=${theme}">${theme}</a></td>`;
  const rows = scenarioNames.map(
    (scenario) =>
      `<tr><th scope="row">${scenario}</th>${Object.keys(themes)
        .map((theme) => link(scenario, theme))
        .join("")}</tr>`,
  );
  return html("The pane in every state", `<table>${rows.join("")}</table>`);
}

function scenarioPage(scenario: string, theme: keyof typeof themes): string {
  const frames = viewIds.map((view) => {
    const address = `/taskpane.html?view=${view}&amp;scenario=${scenario}&amp;background=${themes[theme]}`;
    return `<figure><figcaption><a href="${address}">${view}</a></figcaption>
      <iframe title="${view}" src="${address}" width="320" height="700" loading="lazy"></iframe></figure>`;
  });
  const back = `<p><a href="/">All states</a></p>`;
  return html(`${scenario}, ${theme}`, `${back}<div class="views">${frames.join("")}</div>`);
}

function html(title: string, body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>
<style>body { font: 14px system-ui; margin: 16px } th, td { text-align: left; padding: 4px 12px 4px 0 }
.views { display: flex; flex-wrap: wrap; gap: 16px } figure { margin: 0 } iframe { border: 1px solid #999 }</style>
<h1>${title}</h1>${body}</html>`;
}
