import { readFileSync } from "node:fs";
import { buildSync } from "esbuild";
import type { Browser } from "playwright-core";
import { runInExcel } from "../../scripts/hostcheck/run-in-excel";
import { automaticChecks } from "../../src/hostcheck/checks";
import { createSimulator } from "../../src/simulator";
import { launchBrowser } from "../support/browser/browser";
import { runWebpack } from "../support/browser/build";
import { knownGaps } from "../support/hostcheck/known-gaps";
import { inProject } from "../support/root";

/** Microsoft's Excel library, and what connects it to a simulator, in place of office.js. */
function officeScript(): string {
  const library = readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8");
  const { outputFiles } = buildSync({
    entryPoints: [inProject("test", "support", "hostcheck", "office-fixture.ts")],
    bundle: true,
    format: "iife",
    write: false,
  });
  return `${library}\n${outputFiles[0]?.text ?? ""}`;
}

let browser: Browser;
beforeAll(async () => {
  runWebpack("--mode", "development", "--env", "hostcheck", "--env", "unattended");
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Runs the built page in a browser, as Excel does, over a simulated Excel. */
async function run(script: string) {
  const lines: string[] = [];
  const simulator = createSimulator();
  const before = simulator.snapshot();
  const context = await browser.newContext();
  const page = await context.newPage();
  await context.route("https://appsforoffice.microsoft.com/**", (route) =>
    route.fulfill({ contentType: "text/javascript", body: script }),
  );
  await page.exposeFunction("answerExcel", (flags: number, body: string) => simulator.answer(flags, body));
  simulator.connect({
    Excel: {},
    OfficeExtension: {},
    speakTo: () => undefined,
    raise: (entries) => void page.evaluate((text) => window.raiseExcelEvent(text), entries),
  });
  const status = await runInExcel({
    folder: inProject("build", "hostcheck"),
    port: 0,
    patience: 60_000,
    print: (line) => lines.push(line),
    start: async (port) => void (await page.goto(`http://localhost:${port}/hostcheck.html`)),
    stop: () => context.close(),
  });
  return { status, lines, isAsBefore: simulator.snapshot() === before };
}

test("the built page runs every check that needs nobody, and its report reaches the script", async () => {
  const { status, lines, isAsBefore } = await run(officeScript());
  const broken = lines.flatMap((line) => /^ {4}✘ ([\w-]+):/.exec(line)?.[1] ?? []);
  const automatic = automaticChecks.map(({ id }) => id);
  // The browser has no file of the open workbook.
  expect(broken.sort()).toEqual([...automatic.filter((id) => id in knownGaps), "formula-saved"].sort());
  expect(lines).toContain("Platform: PC");
  expect(lines.find((line) => line.startsWith("Not tried: "))).not.toContain("typed-");
  expect(status).toBe(1);
  expect(isAsBefore).toBe(true);
});

test("a page without office.js reports it", async () => {
  expect(await run("")).toEqual({
    status: 2,
    lines: ["The checks could not be done: The Excel library, office.js, did not load."],
    isAsBefore: true,
  });
});
