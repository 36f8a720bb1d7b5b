/**
 * Takes the README's pictures from a build: the demo page, the pane's views, and the Dashboard printed by
 * LibreOffice. Run it after a visual change: `npm run build && node scripts/take-screenshots.mjs`. It needs
 * Chromium, LibreOffice and Poppler.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import sirv from "sirv";
import findSheetPage from "./find-sheet-page.js";

const picture = (name) => fileURLToPath(new URL(`../assets/readme/${name}.png`, import.meta.url));
const serve = sirv(fileURLToPath(new URL("../build/demo", import.meta.url)), { dev: true });
const server = createServer((request, response) =>
  serve(request, response, () => response.writeHead(404).end()),
);
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
});

/** An assessment in progress: for each answered statement, the number of its box, from 0 to 4. */
const answers = [0, 1, 1, 0, 3, 0, 0, 1, 0, 0, 2, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 1, 3];

/** Sets the language, in which LibreOffice formats the print date. */
const british = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>en-GB</value></prop></item>
</oor:items>`;

try {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const pane = page.frameLocator("iframe");
  await pane.getByLabel("Organisation").fill("Severn Estuary Water plc");
  await pane.getByRole("button", { name: "Create checklist" }).click();
  await pane.getByRole("heading", { name: "Checklist created" }).waitFor();
  await page.evaluate(async (chosen) => {
    const { Excel } = document.querySelector("iframe").contentWindow;
    await Excel.run(async (excel) => {
      const sheets = excel.workbook.worksheets.load("items/name");
      await excel.sync();
      const sections = sheets.items.filter(({ name }) => /^(PLAN|DO|CHECK|ACT) /.test(name));
      const columns = sections.map((sheet) => sheet.getRange("A6:A20").load("values"));
      await excel.sync();
      sections.forEach((sheet, index) =>
        columns[index].values.forEach(([number], row) => {
          const answer = chosen[number - 1];
          if (answer === undefined) return;
          sheet.getRange(`${"CDEFG"[answer]}${6 + row}`).values = [["X"]];
          if (answer < 2)
            sheet.getRange(`H${6 + row}`).values = [["Board paper of September; register of risks"]];
        }),
      );
      await excel.sync();
    });
  }, answers);
  // The pane ignores changes made through its own context; Check now rereads everything.
  await pane.getByRole("tab", { name: /^Check/ }).click();
  await pane.getByRole("button", { name: "Check now" }).click();
  await pane.getByText("31 of 43 statements have exactly one response.", { exact: true }).waitFor();
  await pane.getByRole("tab", { name: "Assess" }).click();
  await pane.getByRole("heading", { name: "Guidance" }).waitFor();
  await page.getByRole("tab", { name: "PLAN Policy", exact: true }).click();
  await page.locator('td[data-address="C7"]').click();
  await pane.getByRole("heading", { name: /^2 The policy/ }).waitFor();
  await page.waitForTimeout(500);
  await page.screenshot({ path: picture("demo") });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save", exact: true }).click(),
  ]);
  drawSheet(await download.path(), "Dashboard", picture("dashboard"));
  // The pane alone, each view at the height of a task pane.
  const frame = page.locator("iframe");
  const shots = [];
  for (const view of ["Assess", "Check", "Results"]) {
    await page.setViewportSize({ width: 1280, height: 980 });
    await pane.getByRole("tab", { name: new RegExp(`^${view}`) }).click();
    await page.waitForTimeout(500);
    shots.push((await frame.screenshot()).toString("base64"));
  }
  const sheet = await context.newPage();
  await sheet.setViewportSize({ width: 1120, height: 900 });
  await sheet.setContent(
    `<body style="margin:0;display:flex;gap:16px;padding:16px;background:#e8ebef">${shots
      .map(
        (shot) => `<img style="width:350px;box-shadow:0 1px 4px #0004" src="data:image/png;base64,${shot}">`,
      )
      .join("")}</body>`,
  );
  await sheet.waitForTimeout(200);
  await sheet.locator("body").screenshot({ path: picture("pane") });
} finally {
  await browser.close();
  server.close();
}

/** Makes a picture of a sheet's first printed page. */
function drawSheet(workbook, sheet, target) {
  const folder = mkdtempSync(join(tmpdir(), "psems-pictures-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), british);
    writeFileSync(join(folder, "book.xlsx"), readFileSync(workbook));
    const switches = ["--headless", `-env:UserInstallation=${pathToFileURL(profile).href}`];
    execFileSync("soffice", [
      ...switches,
      "--convert-to",
      "pdf",
      "--outdir",
      folder,
      join(folder, "book.xlsx"),
    ]);
    const pdf = join(folder, "book.pdf");
    const pages = execFileSync("pdftotext", ["-enc", "UTF-8", pdf, "-"], { encoding: "utf8" }).split("\f");
    const number = String(findSheetPage(pages, sheet));
    execFileSync("pdftoppm", [
      "-png",
      "-singlefile",
      "-r",
      "110",
      "-f",
      number,
      "-l",
      number,
      pdf,
      target.replace(/\.png$/, ""),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
