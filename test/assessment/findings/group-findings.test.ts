import { findingCodes, type Finding, type FindingCode } from "../../../src/assessment/findings/findings";
import { groupFindings, statementsOf } from "../../../src/assessment/findings/group-findings";
import { describeGroup } from "../../../src/assessment/findings/words/describe-group";
import { psems } from "../../support/psems";

function finding(code: FindingCode, statement: number | null): Finding {
  return { code, severity: findingCodes[code], statement, sheet: null, address: null, figures: {} };
}

test("findings are grouped by code, in the order of the codes, with the statements once and by number", () => {
  const groups = groupFindings([
    finding("action-without-owner", 12),
    finding("no-response", 3),
    finding("action-without-owner", 4),
    finding("action-without-owner", 12),
    finding("action-for-no-statement", null),
  ]);
  expect(groups.map((group) => [group.code, group.findings.length, statementsOf(group)])).toEqual([
    ["no-response", 1, [3]],
    ["action-for-no-statement", 1, []],
    ["action-without-owner", 3, [4, 12]],
  ]);
});

test("a group is described with its count and the checklist's own labels", () => {
  const words = (...findings: readonly Finding[]): readonly string[] =>
    groupFindings(findings).map((group) => describeGroup(group, psems));
  expect(words(finding("action-without-owner", 4), finding("action-without-owner", 5))).toEqual([
    "2 actions have no owner",
  ]);
  expect(words(finding("not-applicable-without-reason", 6), finding("no-response", 7))).toEqual([
    "1 statement to answer",
    "1 N/A answer has no reason",
  ]);
  for (const code of Object.keys(findingCodes)) {
    const known = Object.values(groupFindings([finding(code as FindingCode, 1)]));
    expect(known.map((group) => describeGroup(group, psems)).join()).toMatch(/^1 [^{}]+$/);
  }
});
