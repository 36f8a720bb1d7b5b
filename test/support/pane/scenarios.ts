import type { Answer, Assessment } from "../../../src/assessment/answers/assessment";
import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";
import { readNumbers, type Circulation, type Contributor } from "../../../src/assessment/answers/circulation";
import { listRowStates, writeBases } from "../../../src/assessment/issuing/row-states";
import { includedWords } from "../../../src/assessment/issuing/words/included";
import { blankBase } from "../../../src/workbook/form/copy-facts";
import { refreshActions } from "../../../src/assessment/board/refresh-actions";
import { draftBoard } from "../../../src/assessment/board/draft-board";
import { blankSignOff, type BoardRecords } from "../../../src/assessment/answers/board-records";
import { addSnapshot } from "../../../src/assessment/time/snapshot";
import type { Finding } from "../../../src/assessment/findings/findings";
import { responseIds, type Checklist, type ResponseId } from "../../../src/checklist/checklist";
import { assess } from "../../../src/taskpane/jobs/assess";
import type { Assessed, Change, Contents } from "../../../src/taskpane/port/port";
import {
  actionsSheet,
  boardSheet,
  contributorsSheet,
  listSheets,
  mergeLogSheet,
  signOffSheet,
  snapshotsSheet,
} from "../../../src/workbook/form/layout";
import { followUp } from "./followed-up";
import { makeModel } from "../../../src/workbook/composing/model";
import { listSealed } from "../../../src/workbook/sealing/seal-items";

/** Workbooks for the pane. */
export const scenarioNames = [
  "none",
  "portfolio",
  "board-copy",
  "blank",
  "example",
  "complete",
  "finished",
  "broken",
  "unreadable",
  "hidden-sheet-missing",
  "circulated",
  "prepared",
  "followed-up",
  "copy",
  "renewed",
  "reported",
  "interrupted",
  "half-merged",
  "manual",
] as const;
export type ScenarioName = (typeof scenarioNames)[number];

/** The scenario in a page address: `?scenario=blank`. */
export function readScenario(search: string): ScenarioName {
  const wanted = new URLSearchParams(search).get("scenario");
  return scenarioNames.find((name) => name === wanted) ?? "none";
}

/** Completed details. */
export const filled = {
  organisation: "Severn Estuary Water plc",
  site: "Avonmouth treatment works",
  assessor: "J. Okonkwo",
  accountableManager: "Dame R. Llewellyn",
  stakeholders: "Head of Operations\nHead of IT\nHR business partner",
  date: "2026-03-02",
};

/** When a step was begun that was interrupted. */
const startedAt = "2026-03-01T10:00:00.000Z";

/** The port's answer for a scenario. */
export function makeScenario(checklist: Checklist, name: ScenarioName): Contents {
  switch (name) {
    case "none":
      return { kind: "none" };
    case "portfolio":
    case "board-copy":
      return { kind: "derived", what: name };
    case "hidden-sheet-missing":
      return { kind: name };
    case "unreadable":
      return { kind: "unreadable", problems: ["format: is 9, but this version can only read up to 2"] };
    case "blank":
      return assessed(checklist, () => []);
    case "example":
      return assessed(checklist, (statement) =>
        pick(statement, ["in-part", "no", "in-part", "yes", "not-sure"], 5),
      );
    case "complete":
      return assessed(
        checklist,
        (statement) => pick(statement, ["yes", "yes", "yes", "yes", "in-part"], 1000),
        "Minutes",
      );
    case "finished":
      return assessed(checklist, () => ["yes"], "Minutes", [], "Monthly report");
    case "circulated":
      return circulated(assessed(checklist, (statement) => (statement === 2 ? ["in-part"] : [])));
    case "prepared": {
      const before = assessed(checklist, () => []);
      const { contributors: rows } = issuedFrom(before);
      const unsent = rows.map((row) => (row.returnedOn === "" ? { ...row, issuedOn: "" } : row));
      return circulated(before, { contributors: unsent, log: [] });
    }
    case "followed-up": {
      const before = assessed(checklist, (statement) => (statement === 4 ? ["no"] : []));
      const assessment = followUp(checklist, before.assessment);
      return circulated({ ...before, assessment }, assessment.circulation);
    }
    case "copy":
      return asCopy(assessed(checklist, (statement) => (statement === 2 ? ["in-part"] : [])));
    case "renewed":
      return renewed(
        assessed(
          checklist,
          (statement) => pick(statement, ["in-part", "no", "yes", "yes", "not-sure"], 5),
          "Minutes",
        ),
      );
    case "reported":
      return reportedOn(
        assessed(checklist, (statement) => pick(statement, ["in-part", "no", "yes", "not-sure"], 43)),
        assessed(checklist, (statement) => pick(statement, ["no", "yes", "not-sure"], 40)),
      );
    case "interrupted":
      return { ...assessed(checklist, () => []), unfinished: { step: "create", startedAt } };
    case "half-merged":
      return {
        ...circulated(assessed(checklist, () => [])),
        unfinished: { step: "merge", startedAt },
        calculation: "manual",
      };
    case "manual":
      return { ...assessed(checklist, () => ["yes"], "Minutes"), calculation: "manual" };
    case "broken":
      return assessed(checklist, (statement) => (statement === 3 ? ["yes", "no"] : ["yes"]), "Minutes", [
        sheetFinding("sheet-missing", "Annex A 2"),
        { ...sheetFinding("marking-stale", "Cover"), severity: "warning", figures: { expected: "OFFICIAL" } },
      ]);
  }
}

function pick(statement: number, responses: readonly ResponseId[], last: number): readonly ResponseId[] {
  const response = responses[(statement - 1) % responses.length];
  return statement <= last && response ? [response] : [];
}

function assessed(
  checklist: Checklist,
  choose: (statement: number) => readonly ResponseId[],
  evidence = "",
  findings: readonly Finding[] = [],
  promptAnswer = "",
): Assessed {
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
  const blank = blankAssessment(checklist);
  const prompts = blank.prompts.map((prompt) => ({ ...prompt, answer: promptAnswer }));
  const assessment: Assessment = { ...blank, details: filled, answers, prompts };
  const missing = findings.filter(({ code }) => code === "sheet-missing").flatMap(({ sheet }) => sheet ?? []);
  const sheets = listSheets(checklist, null)
    .filter((sheet) => !missing.includes(sheet))
    .map((sheet) => ({ planned: sheet, actual: sheet }));
  return assess({ ...noPlaces, checklist, assessment, findings, sheets, missing });
}

/** The register: copies that are out, and copies that are back. */
export const contributors: readonly Contributor[] = [
  { name: "Anna Berg", asked: "1–5", due: "2026-03-12", returnedOn: "" },
  { name: "Bo Lund", asked: "1–5", due: "2026-02-20", returnedOn: "" },
  { name: "", asked: "1–5", due: "", returnedOn: "" },
  { name: "Dot Eames", asked: "6–9", due: "", returnedOn: "2026-02-27" },
].map((entry, index) => ({
  ...entry,
  copyId: `copy-${index}`,
  email: "",
  role: "",
  sections: "",
  preparedOn: "2026-02-10",
  issuedOn: "2026-02-10",
  file: "",
  included: "",
  rowStates: "",
}));

/** The register, as it is when these copies are issued while the owner's rows are blank. */
function issuedFrom({ checklist }: Assessed): Circulation {
  const noted = contributors.map((row): Contributor => {
    const states = listRowStates(checklist, [], readNumbers(row.asked) ?? []);
    return {
      ...row,
      included: includedWords.blank,
      rowStates: writeBases([{ at: "2026-02-10T09:00:00Z", states }]),
    };
  });
  return { contributors: noted, log: [] };
}

/** Adds a register with its sheet. */
export function circulated(before: Assessed, circulation: Circulation = issuedFrom(before)): Assessed {
  const assessment = { ...before.assessment, circulation };
  const records = [contributorsSheet, ...(circulation.log.length > 0 ? [mergeLogSheet] : [])];
  const sheets = [...before.sheets, ...records.map((sheet) => ({ planned: sheet, actual: sheet }))];
  return assess({ ...noPlaces, ...before, findings: [], assessment, sheets });
}

/** A next assessment, started from another. */
function renewed(before: Assessed): Assessed {
  const answers = before.assessment.answers.map(({ marks, ...rest }): Answer => {
    const [mark] = marks;
    return { ...rest, marks: [], ...(mark && { lastTime: mark.response }) };
  });
  return assess({ ...noPlaces, ...before, findings: [], assessment: { ...before.assessment, answers } });
}

/** Adds every sheet for the Board; a snapshot and the seal have the earlier responses. */
function reportedOn(now: Assessed, before: Assessed): Assessed {
  const { checklist, ids } = now;
  const stamp = { ...ids, created: "", today: "2026-03-02" };
  const taken = { name: "2025 Q4", takenBy: filled.assessor, takenOn: "2025-12-31" };
  const snapshot = addSnapshot(checklist, before.assessment, taken);
  const { actions } = refreshActions(checklist, now.assessment, "2026-03-02");
  const records: BoardRecords = {
    actions: actions.map((action, index) =>
      index < 3 ? { ...action, owner: "Bo", due: "2026-02-01" } : action,
    ),
    snapshots: snapshot.ok ? snapshot.value.assessment.boardRecords.snapshots : [],
    signOff: null,
    board: null,
  };
  // This snapshot has been deleted.
  const board = draftBoard(checklist, { ...now.assessment, boardRecords: records }, stamp.today, "2024 Q4");
  const boardRecords = { ...records, board };
  const [first, ...others] = records.actions;
  const sealed = {
    ...before.assessment,
    boardRecords: { ...boardRecords, actions: first ? [{ ...first, owner: "" }, ...others] : [] },
  };
  const items = listSealed(makeModel(checklist, sealed, stamp, null), 3).map(
    ({ item, response, evidence, other }) => ({ item, response, evidence, other }),
  );
  const byBoard = { name: filled.accountableManager, on: "2026-01-15", remarks: "" };
  const signOff = {
    validations: { ...blankSignOff.validations, board: byBoard },
    seal: {
      sealedOn: "2025-12-31",
      sealedBy: filled.assessor,
      hash: "ab".repeat(32),
      form: 3 as const,
      items,
    },
  };
  return withReport(now, { ...boardRecords, signOff });
}

/** Replaces the board records, with their sheets. */
export function withReport(before: Assessed, boardRecords: BoardRecords): Assessed {
  const made = [actionsSheet, snapshotsSheet, signOffSheet, ...(boardRecords.board ? [boardSheet] : [])];
  const sheets = [
    ...before.sheets.filter(({ planned }) => !made.includes(planned)),
    ...made.map((sheet) => ({ planned: sheet, actual: sheet })),
  ];
  const assessment = { ...before.assessment, boardRecords };
  return assess({ ...noPlaces, ...before, findings: [], assessment, sheets });
}

/** The workbook as a copy. */
function asCopy(before: Assessed): Assessed {
  const copy = {
    issuedTo: "Anna Berg",
    due: "2026-03-12",
    returnTo: filled.assessor,
    asked: [1, 2, 3, 4, 5],
    includes: "my-answers" as const,
    isPrefilled: false,
    base: blankBase([]),
    filledInBy: { name: "Anna Berg", role: "", sections: "" },
  };
  const names = listSheets(before.checklist, copy);
  const answers = before.assessment.answers.map((row): Answer =>
    row.statement === 1 ? { ...row, owners: { response: "in-part", evidence: ownersEvidence } } : row,
  );
  const sheets = before.sheets.filter(({ planned }) => names.includes(planned));
  const assessment = { ...before.assessment, answers };
  return assess({ ...noPlaces, ...before, findings: [], assessment, sheets, copy });
}

/** The evidence that a copy shows as the owner's. */
export const ownersEvidence = "The draft of the security policy";

const noPlaces = {
  numbersAsText: [],
  kind: "assessment",
  places: { details: {}, steps: {}, settings: {}, keys: {} },
  ids: { assessmentId: "assessment", copyId: "copy" },
  created: "",
  attached: [],
  copy: null,
  unfinished: null,
} as const;

/** The workbook after a change. */
export function applyChange(before: Assessed, change: Change): Assessed {
  const { checklist, assessment, sheets, missing } = before;
  const changed = (part: Partial<Assessment>): Assessed =>
    assess({
      ...noPlaces,
      copy: before.copy,
      checklist,
      assessment: { ...assessment, ...part },
      findings: [],
      sheets,
      missing,
    });
  const answers = (statement: number, part: Partial<Answer>): readonly Answer[] =>
    assessment.answers.map((answer) => (answer.statement === statement ? { ...answer, ...part } : answer));
  switch (change.kind) {
    case "answer": {
      const marks = change.response === null ? [] : [{ response: change.response, text: "X" }];
      return changed({ answers: answers(change.statement, { marks }) });
    }
    case "answers":
      return change.answers.reduce((now, one) => applyChange(now, { kind: "answer", ...one }), before);
    case "action": {
      const actions = assessment.boardRecords.actions.map((action) =>
        action.statement === String(change.statement) ? { ...action, [change.field]: change.text } : action,
      );
      return changed({ boardRecords: { ...assessment.boardRecords, actions } });
    }
    case "evidence":
      return changed({ answers: answers(change.statement, { evidence: change.text }) });
    case "prompt":
      return changed({
        prompts: assessment.prompts.map((entry) =>
          entry.prompt === change.prompt ? { ...entry, answer: change.text } : entry,
        ),
      });
    case "step":
      return changed({ steps: { ...assessment.steps, [change.step]: change.text } });
    case "detail":
      return changed({ details: { ...assessment.details, [change.detail]: change.text } });
    case "rule":
      return changed({ rule: change.rule });
  }
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
