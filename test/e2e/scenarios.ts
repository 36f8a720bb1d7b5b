import { findAnswerFindings } from "../../src/assessment/answer-findings";
import type { Answer, Assessment } from "../../src/assessment/assessment";
import { blankAssessment } from "../../src/assessment/blank";
import type { Finding } from "../../src/assessment/findings";
import { scoreAssessment } from "../../src/assessment/score";
import { responseIds, type Checklist, type ResponseId } from "../../src/checklist/checklist";
import type { Contents } from "../../src/taskpane/port";
import { listSheets } from "../../src/workbook/layout";

/** Workbooks that a pane can meet. */
const scenarioNames = ["none", "blank", "example", "complete", "broken", "unreadable"] as const;
export type ScenarioName = (typeof scenarioNames)[number];

/** The scenario that a page address asks for: `?scenario=blank`. */
export function readScenario(search: string): ScenarioName {
  const wanted = new URLSearchParams(search).get("scenario");
  return scenarioNames.find((name) => name === wanted) ?? "none";
}

const filled = {
  organisation: "Severn Estuary Water plc",
  site: "Avonmouth treatment works",
  assessor: "J. Okonkwo",
  accountableManager: "Dame R. Llewellyn",
  stakeholders: "Head of Operations\nHead of IT\nHR business partner",
  date: "2026-03-02",
};

/** What the port would answer for a workbook of the name. */
export function makeScenario(checklist: Checklist, name: ScenarioName): Contents {
  switch (name) {
    case "none":
      return { kind: "none" };
    case "unreadable":
      return { kind: "unreadable", problems: ["The workbook has form 9; this version reads form 1."] };
    case "blank":
      return assess(checklist, () => []);
    case "example":
      return assess(checklist, (statement) =>
        pick(statement, ["in-part", "no", "in-part", "yes", "not-sure"], 5),
      );
    case "complete":
      return assess(
        checklist,
        (statement) => pick(statement, ["yes", "yes", "yes", "yes", "in-part"], 1000),
        "Minutes",
      );
    case "broken":
      return assess(checklist, (statement) => (statement === 3 ? ["yes", "no"] : ["yes"]), "Minutes", [
        sheetFinding("sheet-missing", "Annex A 2"),
        { ...sheetFinding("marking-stale", "Cover"), severity: "warning", figures: { expected: "OFFICIAL" } },
      ]);
  }
}

function pick(statement: number, responses: readonly ResponseId[], last: number): readonly ResponseId[] {
  const response = responses[(statement - 1) % responses.length];
  return statement <= last && response ? [response] : [];
}

function assess(
  checklist: Checklist,
  choose: (statement: number) => readonly ResponseId[],
  evidence = "",
  findings: readonly Finding[] = [],
): Contents {
  const answers = checklist.sections.flatMap((section) =>
    section.statements.map(({ number }, index): Answer => ({
      statement: number,
      marks: choose(number).map((response) => ({ response, text: "X" })),
      evidence,
      place: {
        sheet: section.sheet,
        statement: `B${6 + index}`,
        responses: addresses(6 + index),
        evidence: `H${6 + index}`,
      },
    })),
  );
  const assessment: Assessment = { ...blankAssessment(checklist), details: filled, answers };
  const missing = findings.filter(({ code }) => code === "sheet-missing").flatMap(({ sheet }) => sheet ?? []);
  return {
    kind: "assessment",
    checklist,
    assessment,
    results: scoreAssessment(checklist, assessment),
    findings: [...findings, ...findAnswerFindings(checklist, assessment)],
    sheets: listSheets(checklist)
      .filter((sheet) => !missing.includes(sheet))
      .map((sheet) => ({ planned: sheet, actual: sheet })),
    missing,
  };
}

function addresses(row: number): Readonly<Record<ResponseId, string>> {
  const [yes, inPart, no, notSure, notApplicable] = responseIds.map((_, index) => `${"CDEFG"[index]}${row}`);
  return {
    yes: yes ?? "",
    "in-part": inPart ?? "",
    no: no ?? "",
    "not-sure": notSure ?? "",
    "not-applicable": notApplicable ?? "",
  };
}

function sheetFinding(code: "sheet-missing" | "marking-stale", sheet: string): Finding {
  return { code, severity: "error", statement: null, sheet, address: null, figures: {} };
}
