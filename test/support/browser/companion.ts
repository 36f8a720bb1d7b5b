import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ElementHandle, Page } from "puppeteer-core";
import { inProject } from "../root";

/** The companion, as a page on a disk. */
export const companionPage = pathToFileURL(inProject("dist", "psems-companion.html")).href;

const longestDownload = 15_000;

/** What a person does on the companion, in any browser that puppeteer drives: elements are found by what they are called. */
export class CompanionUser {
  /** Requests, errors and policy violations: there should be none. */
  readonly faults: string[] = [];

  constructor(
    readonly page: Page,
    private readonly downloads: string,
  ) {
    page.on("pageerror", (error) => this.faults.push(error instanceof Error ? error.message : String(error)));
    page.on("console", (message) => {
      if (["error", "warn"].includes(message.type())) this.faults.push(message.text());
    });
    page.on("request", (request) => {
      if (/^(https?|ftp|wss?):/.test(request.url())) this.faults.push(request.url());
    });
    // Leaving with changes asks first; here the answer is to leave.
    page.on("dialog", (dialog) => void dialog.accept());
  }

  async open(): Promise<void> {
    await this.page.goto(companionPage);
  }

  /** Presses a button, link, tab or summary whose name begins with the text. */
  async press(name: string): Promise<void> {
    // The page may draw the element anew between finding and clicking it.
    for (let left = 3; ; left -= 1)
      try {
        const element = await this.find("button, a, summary, label, [role=tab]", name);
        await element.scrollIntoView();
        return await element.click();
      } catch (error) {
        if (left === 0 || !/detached/.test(String(error))) throw error;
      }
  }

  /** Fills in the field with this label. */
  async fill(label: string, text: string): Promise<void> {
    const field = await this.find("input, textarea, select", label);
    await field.focus();
    await field.evaluate((element) => element instanceof HTMLInputElement && element.select());
    await this.page.keyboard.type(text);
  }

  /** Gives files to the field with this label. */
  async choose(label: string, ...paths: readonly string[]): Promise<void> {
    const field = await this.find("input", label);
    await (field as ElementHandle<HTMLInputElement>).uploadFile(...paths);
  }

  /** Waits until the page shows the text. */
  async see(text: string): Promise<void> {
    await this.page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text);
  }

  async showSheet(name: string): Promise<void> {
    await this.press(name);
    await this.page.waitForSelector(`[role=grid][aria-label="Sheet ${name}"]`);
  }

  /** Types into a cell of the sheet in front, as with the keyboard. */
  async type(address: string, text: string): Promise<void> {
    await this.fill("Name box", address);
    await this.page.keyboard.press("Enter");
    await this.page.waitForSelector(`td.active[data-address="${address}"]`);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  textOf(address: string): Promise<string> {
    return this.page.$eval(`td[data-address="${address}"]`, (cell) => (cell as HTMLElement).innerText);
  }

  /** Does what saves a file; gives the path of the file once it is there. */
  async save(act: () => Promise<void>): Promise<string> {
    const list = (): readonly string[] =>
      readdirSync(this.downloads)
        .filter((name) => /\.(xlsx|zip)$/.test(name))
        .map((name) => join(this.downloads, name));
    const stateOf = (path: string): string => `${path} ${statSync(path).mtimeMs}`;
    // A file that was saved before may be saved again under its name.
    const before = new Set(list().map(stateOf));
    await act();
    const end = Date.now() + longestDownload;
    while (Date.now() < end) {
      const path = list().find((one) => !before.has(stateOf(one)) && statSync(one).size > 0);
      if (path !== undefined) return path;
      await new Promise((next) => setTimeout(next, 50));
    }
    throw new Error("Nothing was saved.");
  }

  /** The first visible element of the kind that is called so, or else whose name begins so. */
  private async find(kind: string, name: string): Promise<ElementHandle<HTMLElement>> {
    const found = await this.page.waitForFunction(
      (selector, wanted) => {
        const nameOf = (element: HTMLElement): string => {
          const labels = "labels" in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
          const byId = (element.getAttribute("aria-labelledby") ?? "")
            .split(" ")
            .map((id) => document.getElementById(id)?.innerText ?? "");
          const label =
            element.getAttribute("aria-label") ??
            [...new Set([...labels.map((one) => one.innerText), ...byId])].join(" ");
          const shown = element.cloneNode(true) as HTMLElement;
          shown.querySelectorAll("[aria-hidden=true]").forEach((part) => part.remove());
          return (label.trim() || (shown.textContent ?? "")).replace(/\s+/g, " ").trim();
        };
        const dialogs = [...document.querySelectorAll("dialog[open], [role=dialog]")];
        const front = dialogs[dialogs.length - 1] ?? document;
        const all = [...front.querySelectorAll<HTMLElement>(selector)].filter(
          (element) =>
            (element.getClientRects().length > 0 || element.getAttribute("type") === "file") &&
            !element.closest("[hidden]"),
        );
        return (
          all.find((element) => nameOf(element) === wanted) ??
          all.find((element) => nameOf(element).startsWith(wanted))
        );
      },
      {},
      kind,
      name,
    );
    return found as ElementHandle<HTMLElement>;
  }
}
