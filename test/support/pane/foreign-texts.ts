import type { Page } from "playwright-core";
import caseStudies from "../../../assets/guidance/case-studies.json";
import components from "../../../assets/guidance/components.json";
import statements from "../../../assets/guidance/statements.json";
import template from "../../../assets/templates/psems.json";
import { detailLabels } from "../../../src/workbook/form/layout";
import { marks } from "./pseudo-words";
import { followed, followedEvidence, followedTexts } from "./followed-up";
import { returnedTexts } from "./returned-files";
import { contributors, filled, ownersEvidence } from "./scenarios";

/** Texts that are data and not the pane's words: from the template, the guidance and the user. */
const data = new Set([
  ...listTexts([
    template,
    statements,
    components,
    caseStudies,
    filled,
    contributors,
    returnedTexts,
    ownersEvidence,
    followed,
    followedTexts,
    followedEvidence,
  ]),
  // The workbook's words: labels of the Cover and names of sheets.
  ...detailLabels.map(({ label }) => label),
  ...template.sections.map(({ sheet }) => sheet),
  ...["Cover", "Dashboard", "Responses", "Settings", "Minutes", "Monthly report"],
  // What is wrong with a workbook's own checklist is told by place, as it was found.
  "format: is 9, but this version can only read up to 2",
]);

function listTexts(value: unknown): string[] {
  if (typeof value === "string") return [tidy(value)];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(listTexts) : [];
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/**
 * The texts in the page, visible or only for screen readers, without a pseudo-language mark and not in the data. Numbers and symbols
 * need no translation; titles from the data may be joined by semicolons.
 */
export async function listForeignTexts(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent && !parent.closest("script, style, noscript")) texts.push(node.textContent ?? "");
    }
    for (const element of document.body.querySelectorAll("*")) {
      for (const name of [
        "aria-label",
        "title",
        "placeholder",
        "alt",
        "aria-valuetext",
        "aria-description",
      ]) {
        texts.push(element.getAttribute(name) ?? "");
      }
    }
    return texts;
  });
  return [...new Set(found.map(tidy))].filter(
    (text) =>
      /\p{L}{2}/u.test(text) &&
      !text.includes(marks.before) &&
      !text.includes(marks.after) &&
      !data.has(text) &&
      !text.split("; ").every((part) => data.has(part)),
  );
}
