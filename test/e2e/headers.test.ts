import { readdirSync, readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { blankAssessment } from "../../src/assessment/answers/blank-assessment";
import { write } from "../../src/file/writing/write";
import { planWorkbook } from "../../src/workbook/planning/plan-workbook";
import { launchBrowser, watchPage } from "../support/browser/browser";
import { readHostedHeaders } from "../support/browser/hosted-headers";
import { serveFolder, type Served } from "../support/browser/serve";
import { psems, stamp } from "../support/psems";
import { inProject } from "../support/root";

const dist = inProject("dist");
const headersOf = readHostedHeaders();
const policyOf = (path: string): string => headersOf(path)["Content-Security-Policy"] ?? "";
const scriptOf = (name: string): string =>
  readdirSync(dist).find((file) => file.startsWith(`${name}.`) && file.endsWith(".js")) ?? "";

test.each(["taskpane.html", "taskpane-closed-network.html", "help.html"])(
  "[X4] the policy that docs/for-it.md gives for %s is the page's own",
  (page) => {
    const html = readFileSync(inProject("dist", page), "utf8");
    const [, own] = /content-security-policy"?\s+content="([^"]+)"/i.exec(html) ?? [];
    const [given, ...frames] = policyOf(`/${page}`).split("; frame-ancestors ");
    expect(given).toBe(own);
    expect(frames).toHaveLength(1);
  },
);

test("[X4] the headers in docs/for-it.md are those of all files, and let caches keep only what never changes", () => {
  for (const file of ["/taskpane.html", "/assets/icons/icon-32.png", `/${scriptOf("taskpane")}`])
    expect(headersOf(file)).toMatchObject({
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
    });
  expect(headersOf("/assets/icons/icon-32.png")).not.toHaveProperty("Cache-Control");
  for (const file of ["/office-js/office.js", "/office-js/en-us/office_strings.js", "/taskpane.html"])
    expect(headersOf(file)["Cache-Control"]).toBe("no-cache");
  const kept = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) =>
    headersOf(`/${file}`)["Cache-Control"]?.includes("immutable"),
  );
  expect(kept.length).toBeGreaterThan(5);
  for (const file of kept) expect(file).toMatch(/^[^/]*\.[0-9a-f]{8}\.js$/);
});

test("npm start lets Excel keep icons, and nothing else", () => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- webpack's configuration takes it as it is
  const { developmentHeaders } = require("../../webpack.config") as {
    readonly developmentHeaders: (request: { readonly url: string }) => Readonly<Record<string, string>>;
  };
  expect(developmentHeaders({ url: "/assets/icons/icon-32.png" })).toEqual({});
  expect(developmentHeaders({ url: "/taskpane.html" })).toEqual({ "Cache-Control": "no-store" });
});

describe("[X4] a server that sends the headers in docs/for-it.md", () => {
  const cdn = "https://appsforoffice.microsoft.com/**";
  let browser: Browser;
  let served: Served;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    served = await serveFolder(dist, undefined, headersOf);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });
  beforeEach(async () => {
    page = await browser.newPage();
    await page.route(cdn, (route) => {
      const name = new URL(route.request().url()).pathname.replace(/^\/lib\/1\/hosted\//, "");
      const file = inProject("node_modules", "@microsoft", "office-js", "dist", name);
      return route.fulfill({ contentType: "text/javascript", body: readFileSync(file, "utf8") });
    });
  });
  afterEach(() => page.close());

  test("[K22] shows the companion, whose worker opens the example, and nothing else is asked for", async () => {
    const { faults, otherHosts } = watchPage(page, served.origin);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).protocol));
    await page.goto(`${served.origin}/psems-companion.html`);
    await page.getByRole("button", { name: /^Try with an example/ }).click();
    await page.getByRole("grid", { name: "Sheet Cover" }).waitFor();
    expect({ faults, otherHosts }).toEqual({ faults: [], otherHosts: [] });
    // The page itself.
    expect(asked.filter((protocol) => protocol === "http:")).toHaveLength(1);
  });

  test("shows the pane, and its worker reads a file, with no violation", async () => {
    const { faults } = watchPage(page, served.origin);
    await page.goto(`${served.origin}/taskpane.html`);
    await page.getByRole("heading", { name: "Open this page in Excel" }).waitFor();
    const bytes = [...(await write(planWorkbook(psems, blankAssessment(psems), stamp)))];
    const answer = await page.evaluate(
      ({ script, content }) =>
        new Promise<unknown>((resolve, reject) => {
          const worker = new Worker(script);
          worker.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data);
          worker.onerror = () => reject(new Error("The worker failed."));
          const bytes = new Uint8Array(content);
          worker.postMessage({ kind: "read", name: "blank.xlsx", bytes, passwords: [] });
        }),
      { script: scriptOf("file-worker"), content: bytes },
    );
    expect(answer).toMatchObject({ ok: true, result: { kind: "read", outcome: { ok: true } } });
    // With or without headers, the page refuses to let office.js report to Microsoft.
    expect(faults.filter((fault) => !fault.includes("telemetryservice"))).toEqual([]);
  });

  test("lets a worker connect to nothing, not even to its own address", async () => {
    await page.goto(`${served.origin}/taskpane.html`);
    const probe =
      "self.fetch('/help.html').then(() => 'sent', () => 'refused').then((said) => self.postMessage(said))";
    await page.route("**/probe.00000000.js", (route) =>
      route.fulfill({
        contentType: "text/javascript",
        headers: headersOf("/probe.00000000.js"),
        body: probe,
      }),
    );
    const sent = await page.evaluate(
      () =>
        new Promise<unknown>((resolve, reject) => {
          const worker = new Worker("/probe.00000000.js");
          worker.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data);
          worker.onerror = () => reject(new Error("The worker failed."));
        }),
    );
    expect(sent).toBe("refused");
  });

  test.each([
    ["https://tenant.sharepoint.com/", true],
    ["https://excel.cloud.microsoft/", true],
    ["https://example.org/", false],
    ["https://sharepoint.com.example.org/", false],
  ])("in a frame on %s, the pane is shown: %s", async (site, isShown) => {
    await page.route("https://addins.example.org/**", (route) => {
      const { pathname } = new URL(route.request().url());
      const contentType = pathname.endsWith(".js") ? "text/javascript" : "text/html";
      const body = readFileSync(inProject("dist", pathname), "utf8");
      return route.fulfill({ contentType, headers: headersOf(pathname), body });
    });
    await page.route(site, (route) =>
      route.fulfill({
        contentType: "text/html",
        body: '<iframe src="https://addins.example.org/taskpane.html"></iframe>',
      }),
    );
    const refused = page.waitForEvent("console", (message) => message.text().includes("frame-ancestors"));
    const shown = page.frameLocator("iframe").locator("#pane").waitFor();
    const outcome = Promise.any([refused.then(() => false), shown.then(() => true)]);
    await page.goto(site);
    expect(await outcome).toBe(isShown);
  });
});
