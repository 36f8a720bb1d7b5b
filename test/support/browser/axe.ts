import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Looked {
  /** Selectors of the only parts that are looked at; the whole page and its frames unless given. */
  readonly parts?: readonly string[];
  /** Selectors of what is left out. */
  readonly except?: readonly string[];
  /** Looks at nothing but contrast: all else is the same in every theme. */
  readonly isContrastOnly?: boolean;
}

/**
 * What axe finds in a page and its frames, a line for each fault. It describes faults only: descriptions of all elements that
 * pass would take several times as long.
 */
export async function findAxeProblems(
  page: Page,
  { parts = [], except = [], isContrastOnly = false }: Looked = {},
): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode();
  for (const part of parts) axe.include(part);
  for (const part of except) axe.exclude(part);
  const { violations, incomplete } = await (
    isContrastOnly ? axe.withRules(["color-contrast"]) : axe.withTags(standards)
  ).analyze();
  // A frame in which axe could not run is no fault to axe itself.
  if (incomplete.some(({ id }) => id === "frame-tested")) throw new Error("axe did not reach a frame.");
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
