import { refreshActions } from "../../assessment/board/refresh-actions";
import type { Assessment } from "../../assessment/answers/assessment";
import { canonicalForm } from "../../assessment/board/canonical-form";
import { draftBoard } from "../../assessment/board/draft-board";
import {
  blankSignOff,
  type BoardRecords,
  type SealedItem,
  type SealForm,
} from "../../assessment/answers/board-records";
import { addSnapshot, type SnapshotsFull } from "../../assessment/time/snapshot";
import { fail, succeed, type Result, type Succeeded } from "../../spreadsheet/result";
import type { InterpretedAssessment } from "../reading/interpret";
import { actionsSheet, boardSheet, signOffSheet, snapshotsSheet } from "../form/layout";
import { makeModel } from "../composing/model";
import { countUnanswered, listSealed } from "../sealing/seal-items";

/** The form of the seals that we make. */
const newSealForm: SealForm = 3;

/** A step in preparing for the Board. */
export type BoardStep =
  /** Updates the actions from the answers. */
  | { readonly kind: "actions" }
  | { readonly kind: "snapshot"; readonly name: string; readonly takenBy: string }
  /**
   * Updates the Board paper, and the actions with it. `comparedWith` names a snapshot; without it the
   * previous choice stays, or the last snapshot is used.
   */
  | { readonly kind: "board"; readonly comparedWith?: string }
  /** Adds the sheet on which people record that they validated the assessment. */
  | { readonly kind: "sign-off" }
  | {
      readonly kind: "seal";
      /** By default, the assessor. */
      readonly sealedBy?: string | undefined;
      /** Seals although statements are unanswered [N4]. */
      readonly allowsUnanswered?: boolean;
    };

/** Why an assessment is not sealed [N4]. */
export type SealProblem =
  /** `unanswered` statements have no response that counts. */
  | { readonly kind: "incomplete"; readonly unanswered: number }
  /** Nobody is named as the person who seals. */
  | { readonly kind: "no-sealer" };

/** The result of a step. Statements are numbers. */
export type StepDone =
  | {
      readonly kind: "actions" | "board";
      readonly added: readonly number[];
      readonly closed: readonly number[];
    }
  | { readonly kind: "snapshot"; readonly name: string }
  | { readonly kind: "sign-off" }
  | {
      readonly kind: "seal";
      readonly hash: string;
      readonly items: number;
      readonly unanswered: number;
    };

export interface TakenStep {
  readonly assessment: Assessment;
  readonly done: StepDone;
}

interface StepMoment {
  /** `yyyy-mm-dd` */
  readonly today: string;
  /** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
  readonly hash: (text: string) => Promise<string>;
}

type Own = Pick<InterpretedAssessment, "checklist" | "assessment" | "ids" | "created">;

/** Works out the assessment after a step. Nothing is written. */
export async function takeBoardStep(
  own: Own,
  step: BoardStep,
  moment: StepMoment,
): Promise<Result<TakenStep, SnapshotsFull | SealProblem>> {
  const { checklist, assessment } = own;
  const { boardRecords } = assessment;
  const stepped = (change: Partial<BoardRecords>, done: StepDone): Succeeded<TakenStep> =>
    succeed({ assessment: { ...assessment, boardRecords: { ...boardRecords, ...change } }, done });
  switch (step.kind) {
    case "actions":
    case "board": {
      const { actions, added, closed } = refreshActions(checklist, assessment, moment.today);
      const done = { kind: step.kind, added, closed };
      if (step.kind === "actions") return stepped({ actions }, done);
      const after = { ...assessment, boardRecords: { ...boardRecords, actions } };
      return stepped({ actions, board: draftBoard(checklist, after, moment.today, step.comparedWith) }, done);
    }
    case "snapshot": {
      const added = addSnapshot(checklist, assessment, { ...step, takenOn: moment.today });
      if (!added.ok) return added;
      const { assessment: after, name } = added.value;
      return stepped({ snapshots: after.boardRecords.snapshots }, { kind: "snapshot", name });
    }
    case "sign-off":
      return stepped({ signOff: boardRecords.signOff ?? blankSignOff }, { kind: "sign-off" });
    case "seal": {
      const sealedBy = (step.sealedBy ?? assessment.details.assessor).trim();
      if (sealedBy === "") return fail({ kind: "no-sealer" });
      const items = listSealItems(own, moment.today);
      const unanswered = countUnanswered(items);
      if (unanswered > 0 && !step.allowsUnanswered) return fail({ kind: "incomplete", unanswered });
      const sealed = { sealedOn: moment.today, sealedBy, form: newSealForm, items };
      const hash = await moment.hash(canonicalForm(checklist, own.ids.assessmentId, sealed));
      const { validations } = boardRecords.signOff ?? blankSignOff;
      return stepped(
        { signOff: { validations, seal: { ...sealed, hash } } },
        { kind: "seal", hash, items: items.length, unanswered },
      );
    }
  }
}

/**
 * The sheets that a step writes: Snapshots if it changed, and the others as far as they are made, since their formulas
 * refer to each other.
 */
export function sheetsOfBoardStep(before: BoardRecords, after: BoardRecords): readonly string[] {
  return [
    ...(after.actions.length === 0 ? [] : [actionsSheet]),
    ...(after.board === null ? [] : [boardSheet]),
    ...(after.snapshots === before.snapshots ? [] : [snapshotsSheet]),
    ...(after.signOff === null ? [] : [signOffSheet]),
  ];
}

function listSealItems({ checklist, assessment, ids, created }: Own, today: string): readonly SealedItem[] {
  return listSealed(makeModel(checklist, assessment, { ...ids, created, today }, null), newSealForm).map(
    ({ item, response, evidence, other }) => ({ item, response, evidence, other }),
  );
}
