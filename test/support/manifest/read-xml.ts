import type { Browser } from "playwright-core";
import { launchBrowser } from "../browser/browser";

/** An element of an XML document: its name without prefix, its attributes (`resid`, `xsi:type`), and what it holds. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/**
 * Parses XML as a browser does.
 * @throws Error when the text is not well-formed.
 */
export async function readXml(xml: string): Promise<Element> {
  const browser: Browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    return await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, "application/xml");
      const problem = parsed.querySelector("parsererror");
      if (problem) throw new Error(problem.textContent ?? "The XML is not well-formed.");
      const read = (node: globalThis.Element): Element => ({
        name: node.localName,
        attributes: Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
        children: [...node.children].map(read),
        text: node.children.length === 0 ? (node.textContent ?? "").trim() : "",
      });
      return read(parsed.documentElement);
    }, xml);
  } finally {
    await browser.close();
  }
}

/** Every element of a name, at any depth, in document order. */
export function findAll(element: Element, name: string): readonly Element[] {
  return [
    ...(element.name === name ? [element] : []),
    ...element.children.flatMap((child) => findAll(child, name)),
  ];
}

/** The one element at a path of names below another. */
export function find(element: Element, ...path: readonly string[]): Element {
  return path.reduce((parent, name) => {
    const child = parent.children.find((each) => each.name === name);
    if (!child) throw new Error(`There is no ${name} in ${parent.name}.`);
    return child;
  }, element);
}
