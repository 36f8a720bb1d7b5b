/**
 * Makes the manifest's icons from the drawings in assets. Run it after changing a drawing: `node
 * scripts/draw-icons.mjs`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 128];
/** At 32 pixels and below the rows of the shield would blur, so a simpler drawing is used. */
const largestSmall = 32;
const drawingFor = (size) => (size <= largestSmall ? "icon-small.svg" : "icon.svg");
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const browser = await chromium.launch({ executablePath, args: quiet });
try {
  const page = await browser.newPage();
  for (const size of sizes) {
    const svg = readFileSync(new URL(`../assets/${drawingFor(size)}`, import.meta.url), "utf8");
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>html,body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(new URL(`../assets/icons/icon-${size}.png`, import.meta.url), png);
  }
} finally {
  await browser.close();
}
