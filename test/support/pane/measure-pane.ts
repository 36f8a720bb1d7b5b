/** What the pane costs its user: asserted by the browser tests, and printed by the bench. */
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { words } from "../../../src/taskpane/words";
import { inProject } from "../root";

/** The size of a usual pane, and so of a screen. */
export const usualSize = { width: 350, height: 730 };

/** The statement with the most characters. */
export const longestStatement = 20;

/** Opens a view by its tab, or from More if it has none. */
export async function openView(pane: Page | Locator, name: string): Promise<void> {
  const named = { name: new RegExp(`^${name}`) };
  await pane.getByRole("tab").first().waitFor();
  const tab = pane.getByRole("tab", named);
  if ((await tab.count()) > 0) return tab.click();
  await pane.getByRole("button", { name: /^More/ }).click();
  await pane.getByRole("menuitem", named).click();
}

/** How many times something is done until Assess shows another statement. */
export async function countUntilNext(page: Page, act: () => Promise<void>): Promise<number> {
  const heading = page.locator("#statement-heading");
  const before = await heading.innerText();
  for (let times = 1; times < 10; times += 1) {
    await act();
    await page.waitForTimeout(100);
    if ((await heading.innerText()) !== before) return times;
  }
  throw new Error("The statement stays.");
}

/** How many presses of Tab lead from the chosen response to Next unanswered. */
export async function countTabStops(page: Page): Promise<number> {
  await page.locator("[role=radio][tabindex='0']").focus();
  for (let presses = 1; presses < 20; presses += 1) {
    await page.keyboard.press("Tab");
    if ((await page.locator(":focus").innerText()) === words.assess.nextOpen) return presses;
  }
  throw new Error("Tab does not lead to the next statement.");
}

/** Where the evidence of the statement on Assess ends, and where the foot begins, in pixels. */
export async function measureEvidence(page: Page): Promise<{ evidence: number; foot: number }> {
  const evidence = await page.getByLabel("Evidence/Actions").boundingBox();
  const foot = await page.getByRole("button", { name: words.assess.nextOpen }).boundingBox();
  if (!evidence || !foot) throw new Error("Assess shows no statement.");
  return { evidence: evidence.y + evidence.height, foot: foot.y };
}

/** The length in pixels of each view of an assessment as it opens. The pane has its usual size, and is what scrolls. */
export async function measureLengths(pane: Locator): Promise<ReadonlyMap<string, number>> {
  const lengths = new Map<string, number>();
  const { "send-back": _, ...owners } = words.shell.tabs;
  for (const name of Object.values(owners)) {
    await openView(pane, name);
    await pane.getByRole("heading").locator("visible=true").first().waitFor();
    lengths.set(name, await pane.evaluate((area) => area.scrollHeight));
  }
  return lengths;
}

interface FirstLoad {
  /** The names of the scripts. */
  readonly scripts: readonly string[];
  /** The bytes of all of them, packed; office.js is not ours to count. */
  readonly bytes: number;
}

/** What a pane over a checklist loads until each view that it may open at is drawn, by the view's id. */
export async function measureFirstLoads(
  page: Page,
  pane: FrameLocator,
): Promise<ReadonlyMap<string, FirstLoad>> {
  const own = new Set(readdirSync(inProject("dist")));
  const loaded = new Map<string, number>();
  page.on("response", (response) => {
    const name = new URL(response.url()).pathname.slice(1);
    if (!name.endsWith(".js") || !own.has(name)) return;
    loaded.set(name, gzipSync(readFileSync(inProject("dist", name))).length);
  });
  const loads = new Map<string, FirstLoad>();
  // Only a copy has Send back, which shares most of Set up.
  const { "send-back": _, ...owners } = words.shell.tabs;
  for (const [view, title] of Object.entries(owners)) {
    // The pane opens at the view that was in front [P22].
    await page.evaluate((id) => {
      const name = Object.keys(sessionStorage).find((each) => each.endsWith(" view"));
      if (name === undefined) throw new Error("The pane keeps no view.");
      sessionStorage.setItem(name, JSON.stringify(id));
    }, view);
    loaded.clear();
    // Until its own script comes, the page before might be looked at.
    const script = page.waitForResponse((response) =>
      new URL(response.url()).pathname.startsWith(`/${view}.`),
    );
    await page.evaluate(() => document.querySelector("iframe")?.contentWindow?.location.reload());
    await script;
    await pane
      .getByRole("tab", { name: new RegExp(`^${title}`), selected: true })
      .or(pane.getByRole("button", { name: `More: ${title}` }))
      .waitFor();
    await pane.getByRole("main").getByRole("heading").first().waitFor();
    await page.waitForLoadState("networkidle");
    if (view === "assess") await pane.getByRole("heading", { name: "Guidance" }).waitFor();
    const bytes = [...loaded.values()].reduce((sum, one) => sum + one, 0);
    loads.set(view, { scripts: [...loaded.keys()], bytes });
  }
  return loads;
}
