import { actionOf } from "../../assessment/board/actions";
import { standardRule } from "../../assessment/answers/standard-rule";
import type { SheetGrid } from "../../spreadsheet/cells";
import type { SheetChange } from "../../spreadsheet/change";
import { fail, succeed } from "../../spreadsheet/result";
import {
  changeAnswer,
  changeEvidence,
  changeLabelled,
  changePrompt,
  changeRule,
  mergeChanges,
} from "../../workbook/changing/change-cells";
import type { InterpretedAssessment } from "../../workbook/reading/interpret";
import type { Change, PaneResult } from "../port/port";

/** The cells that a change from the pane writes, in the workbook as last read. */
export function planChange(
  change: Change,
  interpretation: InterpretedAssessment,
  grids: readonly SheetGrid[],
): PaneResult<readonly SheetChange[]> {
  const { assessment, checklist, places } = interpretation;
  const noPlace = fail({ kind: "no-place", change: change.kind } as const);
  const planned = (made: SheetChange): PaneResult<readonly SheetChange[]> => succeed([made]);
  switch (change.kind) {
    case "answer": {
      const place = assessment.answers.find(({ statement }) => statement === change.statement)?.place;
      return place ? planned(changeAnswer(place, change.response, grids)) : noPlace;
    }
    case "answers": {
      const changes = change.answers.flatMap(({ statement, response }) => {
        const place = assessment.answers.find((answer) => answer.statement === statement)?.place;
        return place ? [changeAnswer(place, response, grids)] : [];
      });
      return changes.length === change.answers.length ? succeed(mergeChanges(changes)) : noPlace;
    }
    case "action": {
      const action = actionOf(assessment.boardRecords.actions, change.statement);
      if (!action?.place) return noPlace;
      const { sheet, statement: label, [change.field]: address } = action.place;
      const found = action[change.field];
      if (found !== change.base) return changedMeanwhile(sheet, address, found);
      return planned(changeLabelled({ sheet, label, address }, change.text, grids));
    }
    case "evidence": {
      const answer = assessment.answers.find(({ statement }) => statement === change.statement);
      if (!answer?.place) return noPlace;
      const { sheet, evidence } = answer.place;
      if (answer.evidence !== change.base) return changedMeanwhile(sheet, evidence, answer.evidence);
      return planned(changeEvidence(answer.place, change.text, grids));
    }
    case "prompt": {
      const found = assessment.prompts.find(({ prompt }) => prompt === change.prompt);
      if (!found?.place) return noPlace;
      const { sheet, answer } = found.place;
      if (found.answer !== change.base) return changedMeanwhile(sheet, answer, found.answer);
      return planned(changePrompt(found.place, change.text, grids));
    }
    case "step":
    case "detail": {
      const place = change.kind === "step" ? places.steps[change.step] : places.details[change.detail];
      const found =
        change.kind === "step" ? assessment.steps[change.step] : assessment.details[change.detail];
      if (!place) return noPlace;
      if ((found ?? "") !== change.base) return changedMeanwhile(place.sheet, place.address, found ?? "");
      return planned(changeLabelled(place, change.text, grids));
    }
    case "rule": {
      const rules = { before: change.base, after: change.rule, standard: standardRule(checklist) };
      return succeed(changeRule(checklist, places, rules, grids));
    }
  }
}

function changedMeanwhile(sheet: string, address: string, found: string): PaneResult<never> {
  return fail({ kind: "changed-meanwhile", sheet, address, found });
}
