import { refreshActions } from "../../../src/assessment/board/refresh-actions";
import type { Assessment } from "../../../src/assessment/answers/assessment";
import { blankAssessment } from "../../../src/assessment/answers/blank-assessment";
import { draftBoard } from "../../../src/assessment/board/draft-board";
import {
  blankAction,
  blankSignOff,
  type BoardRecords,
  type Seal,
} from "../../../src/assessment/answers/board-records";
import { addSnapshot } from "../../../src/assessment/time/snapshot";
import { responseIds, type Checklist } from "../../../src/checklist/checklist";
import { makeModel } from "../../../src/workbook/composing/model";
import { listSealed } from "../../../src/workbook/sealing/seal-items";
import { psems, stamp } from "../psems";

/** Every statement answered, all responses in turn, every third with evidence. */
export function answered(): Assessment {
  const blank = blankAssessment(psems);
  return {
    ...blank,
    details: {
      ...blank.details,
      organisation: "Northern Grid",
      site: "Control centre",
      assessor: "A. Person",
      date: "2026-11-20",
    },
    answers: blank.answers.map((answer, index) => ({
      ...answer,
      marks: [{ response: responseIds[(index * 3) % responseIds.length] ?? "yes", text: "X" }],
      evidence: index % 3 === 0 ? `Evidence ${index}` : "",
    })),
    prompts: blank.prompts.map((prompt, index) =>
      index % 5 === 0 ? { ...prompt, answer: `Answer ${index}` } : prompt,
    ),
  };
}

/** The assessment with all sheets of the report: actions, a snapshot of how it was, a seal of `sealed`, and a Board paper. */
export function reported(
  checklist: Checklist,
  assessment: Assessment,
  before: Assessment,
  sealed: Assessment,
): Assessment {
  const snapshot = addSnapshot(checklist, before, {
    name: "2026 Q3",
    takenBy: "=A. Person",
    takenOn: "2026-09-30",
  });
  const snapshots = snapshot.ok ? snapshot.value.assessment.boardRecords.snapshots : [];
  const { actions } = refreshActions(checklist, assessment, stamp.today);
  const boardRecords: BoardRecords = {
    snapshots,
    board: null,
    actions: [
      ...actions.map((action, index) => ({
        ...action,
        action: ["", `Repair fence ${index}`, "=1+1", "Train the guards\nand the visitors"][index % 4] ?? "",
        owner: index % 4 === 0 ? "" : `=Owner ${index}`,
        benefit: index % 3 === 0 ? "Fewer losses\nDue: never" : "",
        reason: index === 2 ? "Accepted. ".repeat(400) : "",
        endorsedOn: index % 5 === 0 ? "2026-11-30" : "",
        due: ["2025-01-31", "2027-12-31", "", "spring"][index % 4] ?? "",
        cost: ["5000", "£5k"][index % 2] ?? "",
        status: ["Not started", "In progress", "Done", "No action"][index % 7] ?? "Not started",
      })),
      { ...blankAction, statement: "7", action: "An action of a person's own", closedOn: "2026-10-01" },
      { ...blankAction, statement: "all of them", action: "For no statement" },
      { ...blankAction, action: "For no statement either" },
    ],
    signOff: {
      validations: {
        ...blankSignOff.validations,
        board: { name: "The Board", on: "2026-11-30", remarks: "Subject to 30" },
      },
      seal: null,
    },
  };
  const done = { ...assessment, boardRecords };
  const board = { ...draftBoard(checklist, done, stamp.today), period: "2026" };
  // Where other answers were sealed, some actions and texts of the Board paper were others too.
  const then =
    sealed === assessment
      ? { ...boardRecords, board }
      : {
          ...boardRecords,
          actions: boardRecords.actions.slice(1).map((action, index) => ({
            ...action,
            owner: index % 5 === 0 ? "Somebody else" : action.owner,
            closedOn: index % 7 === 0 ? "2026-01-01" : action.closedOn,
          })),
          board: { ...board, summary: { ...board.summary, text: "Another summary" } },
        };
  const seal: Omit<Seal, "items"> = {
    sealedOn: "2026-11-24",
    sealedBy: "A. Person",
    hash: "ab".repeat(32),
    form: 3,
  };
  const model = makeModel(checklist, { ...sealed, boardRecords: then }, stamp, null);
  const items = listSealed(model, seal.form).map(({ item, response, evidence, other }) => ({
    item,
    response,
    evidence,
    other,
  }));
  const signOff = { ...blankSignOff, ...boardRecords.signOff, seal: { ...seal, items } };
  return { ...done, boardRecords: { ...boardRecords, signOff, board } };
}
