import type { Finding } from "../../../assessment/findings/findings";
import type { Checklist } from "../../../checklist/checklist";

/** The findings of a section, of another sheet, or of the workbook as a whole. */
export interface FindingGroup {
  readonly title: string;
  readonly findings: readonly Finding[];
}

/**
 * Groups findings by section, in the checklist's order; then by other sheets; then the rest.
 * @param elsewhere the title of the rest.
 */
export function groupFindings(
  findings: readonly Finding[],
  checklist: Checklist,
  elsewhere: string,
): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>(checklist.sections.map((section) => [section.title, []]));
  const rest: Finding[] = [];
  for (const finding of findings) {
    const title = findTitle(finding, checklist);
    if (title === undefined) rest.push(finding);
    else groups.set(title, [...(groups.get(title) ?? []), finding]);
  }
  return [...groups, [elsewhere, rest] as const]
    .filter(([, members]) => members.length > 0)
    .map(([title, members]) => ({ title, findings: members }));
}

function findTitle({ statement, sheet }: Finding, checklist: Checklist): string | undefined {
  const section = checklist.sections.find(
    (each) => each.statements.some(({ number }) => number === statement) || each.sheet === sheet,
  );
  return section?.title ?? sheet ?? undefined;
}
