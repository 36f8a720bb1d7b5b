import type { Finding } from "../../../../src/assessment/findings/findings";
import { groupFindings } from "../../../../src/taskpane/views/check/group-findings";
import { template } from "../../../support/taskpane/template";

function finding(statement: number | null, sheet: string | null): Finding {
  return { code: "no-response", severity: "work", statement, sheet, address: null, figures: {} };
}

test("findings stand under their section in the checklist's order, then other sheets, then the workbook", () => {
  const groups = groupFindings(
    [
      finding(null, null),
      finding(null, "Cover"),
      finding(43, "ACT Review"),
      finding(1, "PLAN Policy"),
      finding(2, null),
    ],
    template,
    "The workbook",
  );
  expect(groups.map(({ title, findings }) => [title, findings.map(({ statement }) => statement)])).toEqual([
    ["PLAN – Security Management Policy", [1, 2]],
    ["ACT - Management Review and Improvement", [43]],
    ["Cover", [null]],
    ["The workbook", [null]],
  ]);
});

test("a finding about a section's sheet stands under the section, even when the sheet has another name now", () => {
  expect(groupFindings([finding(null, "PLAN Policy"), finding(3, "Renamed")], template, "")).toHaveLength(1);
});
