import { findingCodes, type Finding, type FindingCode } from "./findings";

/** The findings of one code. */
export interface FindingGroup {
  readonly code: FindingCode;
  readonly findings: readonly Finding[];
}

/** The findings of each code, codes in the order of {@link findingCodes} and findings in the order given. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>(Object.keys(findingCodes).map((code) => [code, []]));
  for (const finding of findings) groups.get(finding.code)?.push(finding);
  return [...groups.values()].flatMap((members) =>
    members[0] ? [{ code: members[0].code, findings: members }] : [],
  );
}

/** The statements that a group is about, each once and by number; rows without a statement are left out. */
export function statementsOf({ findings }: FindingGroup): readonly number[] {
  return [...new Set(findings.flatMap(({ statement }) => statement ?? []))].sort((a, b) => a - b);
}
