import { describeReturn } from "../../../../src/assessment/merging/words/describe-return";
import { findingCodes, type FindingCode } from "../../../../src/assessment/findings/findings";
import {
  returnCodes,
  returnFinding,
  type ReturnCode,
} from "../../../../src/assessment/merging/return-findings";
import { psems } from "../../../support/psems";

test.each(Object.keys(findingCodes) as FindingCode[])(
  "[V2] %s in a copy that came back: what to do is for its owner, who mends nothing in it",
  (code) => {
    const finding = { code, severity: findingCodes[code], statement: 3, sheet: "PLAN Policy", address: "C8" };
    const said = describeReturn({ ...finding, figures: { response: "yes" } }, psems);
    expect(said).toMatch(/^[A-Z].*[.:] [A-Z].*\.$/);
    expect(said).not.toMatch(/Undo|repair|Put an X|delete|clear the others/i);
  },
);

test.each(Object.keys(returnCodes) as ReturnCode[])(
  "[V2] %s is a sentence or more, with its place",
  (code) => {
    const place = { statement: 3, sheet: "PLAN Policy", address: "C8" };
    const figures = {
      found: "a",
      expected: "b",
      application: "LibreOffice 7.4",
      file: "anna.xlsx",
      issuedTo: "Anna",
      name: "Zed",
      authors: "Anna",
      author: "Anna",
      cells: 2,
      what: "evidence",
    };
    const said = describeReturn(returnFinding(code, figures, place), psems);
    expect(said).toMatch(/^[A-Z\d].*\.$/);
    expect(said).not.toMatch(/undefined|null|\bNaN\b/);
  },
);

test("[V2] evidence without a response is said to be merged only where there is some", () => {
  const row = {
    code: "no-response",
    severity: "work",
    statement: 3,
    sheet: "PLAN Policy",
    address: "C8",
  } as const;
  const said = (figures: Record<string, number>): string => describeReturn({ ...row, figures }, psems);
  expect(said({})).toBe("Statement 3 has no response (PLAN Policy, C8). Ask again if you need the answer.");
  expect(said({ evidence: 1 })).toContain("Its evidence is merged: ask again");
});
