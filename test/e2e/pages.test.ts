import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { findAxeProblems } from "../support/browser/axe";
import { launchBrowser, watchPage } from "../support/browser/browser";
import { serveFolder, type Served } from "../support/browser/serve";
import { inProject } from "../support/root";

const officeLibrary = inProject("node_modules", "@microsoft", "office-js", "dist");
const cdn = "https://appsforoffice.microsoft.com/lib/1/hosted/";

let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
  await page.setViewportSize({ width: 320, height: 700 });
});
afterEach(() => context.close());

describe("[X4] the page for Microsoft's CDN", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveFolder(inProject("dist"));
  });
  afterAll(() => served.close());

  test("takes office.js from the CDN, and asks no other host for anything", async () => {
    await context.route(`${cdn}**`, (route) =>
      route.fulfill({
        contentType: "text/javascript",
        body: readFileSync(join(officeLibrary, route.request().url().slice(cdn.length)), "utf8"),
      }),
    );
    const { otherHosts, faults } = watchPage(page, served.origin);
    await page.goto(`${served.origin}/taskpane.html`);
    await page.getByRole("heading", { name: "Open this page in Excel" }).waitFor();
    expect(new Set(otherHosts)).toEqual(new Set(["appsforoffice.microsoft.com"]));
    expect(faults).toEqual([]);
  });

  test("says so when the CDN cannot be reached", async () => {
    await context.route(`${cdn}**`, (route) => route.abort());
    await page.goto(`${served.origin}/taskpane.html`);
    const heading = page.getByRole("heading", { name: "The add-in could not start" });
    await heading.waitFor();
    expect(await heading.isVisible()).toBe(true);
  });

  test.each([
    ["office.js does not arrive", "taskpane.html", /\/office\.js$/],
    [
      "the part of office.js for this Excel does not arrive",
      "taskpane.html?_host_Info=Excel$Win32$16.01$en-GB",
      /excel-win32/,
    ],
    ["the add-in's script is gone", "taskpane.html", /\/taskpane\.[0-9a-f]+\.js$/],
  ])("[P25] explains after ten seconds what to do, when %s", async (_, address, missing) => {
    await context.route(`${cdn}**`, (route) =>
      route.fulfill({
        contentType: "text/javascript",
        body: readFileSync(
          join(officeLibrary, new URL(route.request().url()).pathname.replace("/lib/1/hosted/", "")),
          "utf8",
        ),
      }),
    );
    // Never answered: a request that fails at once has its own message, where our script is there to show it.
    const asked = new Promise<void>((resolve) => {
      void context.route(missing, () => resolve());
    });
    await page.goto(`${served.origin}/${address}`, { waitUntil: "commit" });
    await asked;
    await page.getByText("Starting…").waitFor();
    const advice = page.getByText("Close this pane and open it again from the Home tab.");
    expect(await advice.isVisible()).toBe(false);
    const waited = await page.evaluate(() => {
      const [late, ...more] = document.getAnimations();
      const delay = late?.effect?.getTiming().delay;
      late?.finish();
      return { delay, more: more.length };
    });
    expect(waited).toEqual({ delay: 10_000, more: 0 });
    expect(await advice.isVisible()).toBe(true);
    expect(
      await page.getByText("a file of the add-in or of office.js (appsforoffice.microsoft.com)").isVisible(),
    ).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await findAxeProblems(page)).toEqual([]);
  });

  test("may open no connection, frame or foreign picture, whatever runs in them", async () => {
    await context.route(`${cdn}**`, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
    const reached: string[] = [];
    await context.route("https://example.org/**", (route) => {
      reached.push(route.request().url());
      return route.abort();
    });
    await page.goto(`${served.origin}/taskpane.html`);
    await page.getByRole("heading").waitFor();
    const refused = await page.evaluate(async () => {
      const violations: string[] = [];
      const allRefused = new Promise<void>((resolve) => {
        document.addEventListener("securitypolicyviolation", (event) => {
          violations.push(event.effectiveDirective);
          if (violations.length === 3) resolve();
        });
      });
      const image = new Image();
      image.src = "https://example.org/beacon.png";
      const frame = document.createElement("iframe");
      frame.src = "https://example.org/";
      document.body.append(image, frame);
      const fetched = await fetch("https://example.org/").then(
        () => "sent",
        () => "refused",
      );
      await allRefused;
      return { fetched, violations: violations.sort() };
    });
    expect(refused).toEqual({ fetched: "refused", violations: ["connect-src", "frame-src", "img-src"] });
    expect(reached).toEqual([]);
  });

  test("the help page is there, accessible in light and dark, and needs no script", async () => {
    const { otherHosts, faults } = watchPage(page, served.origin);
    await page.goto(`${served.origin}/help.html`);
    await page.getByRole("heading", { name: "PSeMS checklist" }).waitFor();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findAxeProblems(page)).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: null });
    expect({ otherHosts, faults }).toEqual({ otherHosts: [], faults: [] });
  });
});

describe("[X4] the page for a closed network", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveFolder(inProject("dist"));
  });
  afterAll(() => served.close());

  test("asks no other host for anything", async () => {
    const { otherHosts, faults } = watchPage(page, served.origin);
    await page.goto(`${served.origin}/taskpane-closed-network.html`);
    await page.getByRole("heading", { name: "Open this page in Excel" }).waitFor();
    expect({ otherHosts, faults }).toEqual({ otherHosts: [], faults: [] });
  });

  // What office.js asks for depends on what the host says of itself; `Win32$16.02` stands for an Excel newer than the library.
  test.each([
    ["Excel$Win32$16.01$en-GB", ["excel-win32-16.01.js", "en-us/office_strings.js"]],
    ["Excel$Win32$16.02$cy-GB", ["excel-win32-16.01.js", "en-us/office_strings.js"]],
    ["Excel$Web$16.00$fr-FR$$$$0", ["excel-web-16.00.js", "fr-fr/office_strings.js"]],
    ["Excel$Mac$16.00$de-DE", ["excel-mac-16.00.js", "de-de/office_strings.js"]],
    ["Excel$iOS$16.00$ja-JP", ["excel-ios-16.00.js", "ja-jp/office_strings.js"]],
  ])("in %s, office.js finds all that it asks for beside it", async (hostInformation, files) => {
    const asked = new Map<string, number>();
    page.on("response", (response) => {
      const [, file] = /\/office-js\/(.*)$/.exec(response.url()) ?? [];
      if (file !== undefined) asked.set(file, response.status());
    });
    const { otherHosts } = watchPage(page, served.origin);
    await page.goto(
      `${served.origin}/taskpane-closed-network.html?_host_Info=${encodeURIComponent(hostInformation)}`,
      {
        waitUntil: "networkidle",
      },
    );
    expect([...asked].sort()).toEqual(["office.js", ...files].sort().map((file) => [file, 200]));
    expect(otherHosts).toEqual([]);
  });
});
