import type { PaneProblem } from "../../../src/taskpane/port/port";
import { describePaneProblem } from "../../../src/taskpane/words/pane-problems";
import { listNames } from "../../../src/taskpane/words/list-names";
import { template } from "../../support/taskpane/template";

const failures: Readonly<Record<PaneProblem["kind"], PaneProblem>> = {
  "sheets-in-the-way": { kind: "sheets-in-the-way", sheets: ["Cover", "PLAN Policy"] },
  "sheet-not-found": { kind: "sheet-not-found", sheet: "PLAN Policy" },
  "editing-cell": { kind: "editing-cell" },
  "sheet-has-password": { kind: "sheet-has-password", sheets: ["Cover"] },
  "workbook-protected": { kind: "workbook-protected" },
  "too-old": { kind: "too-old", needs: "ExcelApi 1.9" },
  refused: {
    kind: "refused",
    doing: "writing the sheets",
    code: "InvalidArgument",
    message: "The argument is invalid",
    workbook: "changed",
    open: ["Cover"],
  },
  overtaken: { kind: "overtaken", sheet: "PLAN Policy" },
  "cells-moved": { kind: "cells-moved", sheet: "PLAN Policy", address: "B6" },
  "cell-locked": { kind: "cell-locked", sheet: "PLAN Policy" },
  "no-place": { kind: "no-place", change: "answer" },
  "changed-meanwhile": { kind: "changed-meanwhile", sheet: "PLAN Policy", address: "H6", found: "Theirs" },
  "cannot-open-copy": { kind: "cannot-open-copy", message: "It is not supported" },
  "is-copy": { kind: "is-copy", issuedTo: "Bo" },
  "log-full": { kind: "log-full", rows: 9901, most: 9900 },
  "snapshots-full": { kind: "snapshots-full", rows: 1655, most: 1650 },
  incomplete: { kind: "incomplete", unanswered: 3 },
  "no-sealer": { kind: "no-sealer" },
  cancelled: { kind: "cancelled" },
  "no-assessment": { kind: "no-assessment" },
  "hidden-sheet-missing": { kind: "hidden-sheet-missing" },
  "unreadable-checklist": {
    kind: "unreadable-checklist",
    problems: [{ place: "sections[0].title", message: "must be text" }],
  },
  "other-version": {
    kind: "other-version",
    found: { id: "psems", version: "0" },
    used: { id: "psems", version: "1" },
  },
  "altered-checklist": { kind: "altered-checklist", used: { id: "psems", version: "1" } },
  "row-missing": { kind: "row-missing", item: 3 },
  undecided: { kind: "undecided", statements: [3, 7] },
  "nothing-to-merge": { kind: "nothing-to-merge" },
  "nothing-to-undo": { kind: "nothing-to-undo", known: [] },
  "all-changed-since": { kind: "all-changed-since", items: ["3"] },
  "too-many-sites": { kind: "too-many-sites", sites: 3000 },
  "no-responses": { kind: "no-responses" },
  "rows-without-place": {
    kind: "rows-without-place",
    checklist: template,
    findings: [
      {
        code: "unknown-statement",
        severity: "error",
        statement: 99,
        sheet: "PLAN Policy",
        address: "A12",
        figures: { found: "99" },
      },
    ],
  },
  "not-loaded": { kind: "not-loaded" },
  unexpected: { kind: "unexpected", message: "x is not a function" },
};

test.each(Object.values(failures))(
  "$kind has one sentence for what happened and one for what to do next",
  (failure) => {
    const { what, next } = describePaneProblem(failure);
    for (const words of [what, next]) {
      expect(words).toMatch(/^[A-Z].*[.!?)]$/);
      expect(words).not.toMatch(/undefined|\[object|\.\.| {2}/);
    }
  },
);

test("a failure gives the names of its sheets", () => {
  expect(describePaneProblem(failures["sheets-in-the-way"]).what).toContain("“Cover” and “PLAN Policy”");
  expect(describePaneProblem(failures["sheet-not-found"]).what).toContain("“PLAN Policy”");
  expect(describePaneProblem(failures["sheet-has-password"]).what).toContain("“Cover”");
  expect(describePaneProblem(failures.refused).what).toContain("“Cover”");
  expect(describePaneProblem(failures["rows-without-place"]).next).toContain("PLAN Policy, A12");
});

test("[X3] [X11] a refusal reports whether the workbook was changed, and how to finish", () => {
  const { refused } = failures;
  if (refused.kind !== "refused") throw new Error("The table is wrong.");
  expect(describePaneProblem(refused).what).toContain("protection is off on “Cover”.");
  expect(describePaneProblem(refused).next).toContain("Choose Finish");
  expect(describePaneProblem({ ...refused, open: [] }).what).toContain("Part of the step was carried out.");
  const unchanged = describePaneProblem({ ...refused, workbook: "unchanged", open: [] });
  expect(unchanged.what).toContain("The workbook is unchanged.");
  expect(unchanged.next).toContain("Try again");
});

test("lists names as in a sentence", () => {
  expect(listNames([])).toBe("");
  expect(listNames(["A"])).toBe("“A”");
  expect(listNames(["A", "B"])).toBe("“A” and “B”");
  expect(listNames(["A", "B", "C"])).toBe("“A”, “B” and “C”");
});
