import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Locator, type Page } from "playwright-core";
import type { Shot } from "./shot";

/** Opens the companion from the disk, with the example, and takes its pictures, each by its name. */
export async function takeCompanion(file: string): Promise<ReadonlyMap<string, Shot>> {
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 860 }, locale: "en-GB" });
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    const example = page.getByRole("button", { name: "Try with an example" });
    await example.waitFor();
    const first = await shoot(page);
    await example.click();
    const results = await showResults(page);
    const merge = await showDispute(page);
    const views = await takeViews(page);
    return new Map([
      ["first-screen.png", first],
      ["companion.png", results],
      ["merge.png", merge],
      ["pane.png", await putSideBySide(browser, views)],
    ]);
  } finally {
    await browser.close();
  }
}

const inPane = (page: Page): Locator => page.getByRole("complementary", { name: "Task pane" });

async function showView(page: Page, name: string): Promise<Locator> {
  const pane = inPane(page);
  await pane.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
  return pane;
}

/** The Dashboard, with the results in the pane. */
async function showResults(page: Page): Promise<Shot> {
  await (await showView(page, "Results")).getByRole("heading", { name: "Overall" }).first().waitFor();
  await selectCell(page, "Dashboard", "A1");
  return shoot(page);
}

/** The row on which the returned copies differ, in the sheet and in the pane. */
async function showDispute(page: Page): Promise<Shot> {
  const pane = await showView(page, "Share");
  await selectCell(page, "DO Awareness", "F12");
  const disputed = pane.getByRole("article", { name: /^29 / });
  await disputed.waitFor();
  await disputed.evaluate((element) => {
    const pane = element.closest("aside");
    pane?.scrollBy({ top: element.getBoundingClientRect().top - pane.getBoundingClientRect().top - 8 });
  });
  return shoot(page);
}

async function selectCell(page: Page, sheet: string, address: string): Promise<void> {
  await page.getByRole("tab", { name: sheet, exact: true }).click();
  await page.locator(`[data-address="${address}"]`).click();
}

/** The pane alone, each view at the height of a task pane. */
async function takeViews(page: Page): Promise<readonly Shot[]> {
  await page.setViewportSize({ width: 1280, height: 980 });
  await selectCell(page, "PLAN Policy", "D7");
  const shots: Shot[] = [];
  for (const view of ["Assess", "Check", "Results"])
    shots.push(await shoot(page, await showView(page, view)));
  return shots;
}

async function putSideBySide(browser: Browser, shots: readonly Shot[]): Promise<Shot> {
  const page = await browser.newPage({ viewport: { width: 1120, height: 900 } });
  const images = shots.map(({ picture }) => {
    const source = `data:image/png;base64,${Buffer.from(picture).toString("base64")}`;
    return `<img style="width:350px;box-shadow:0 1px 4px #0004" src="${source}">`;
  });
  const style = "margin:0;display:flex;gap:16px;padding:16px;background:#e8ebef";
  await page.setContent(`<body style="${style}">${images.join("")}</body>`, { waitUntil: "load" });
  const picture = await page.locator("body").screenshot();
  return { picture, text: shots.map(({ text }) => text).join("\n") };
}

/** A picture of the page, or of a part of it, once nothing in it moves any more; and the text that can be seen there. */
async function shoot(page: Page, part: Locator = page.locator("body")): Promise<Shot> {
  await page.waitForTimeout(500);
  const text = await part.evaluate((element) => {
    const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const seen: string[] = [];
    const range = document.createRange();
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      range.selectNodeContents(node);
      const [line] = range.getClientRects();
      if (!line || line.width === 0) continue;
      const top = document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2);
      if (top && (top.contains(node) || node.parentElement?.contains(top))) seen.push(node.textContent ?? "");
    }
    return seen.join(" ");
  });
  return { picture: await part.screenshot({ animations: "disabled" }), text };
}
