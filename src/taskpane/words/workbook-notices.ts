import { describeMoment } from "../../assessment/issuing/words/covering-email";
import type { StepKind } from "../../workbook/steps/step-note";
import { listNames } from "./list-names";
import { makeWords } from "./make-words";

/** The words of notices about the whole workbook, loaded when there is one. */
const workbookNotices = {
  manual: {
    what: "Calculation in Excel is set to manual, for all open workbooks. Scores and checks on the sheets change only when you press F9.",
    set: "Calculate automatically",
  },
  unfinished: {
    titles: {
      create: "Creating the checklist was interrupted",
      repair: "A repair was interrupted",
      issue: "Issuing copies was interrupted",
      merge: "A merge was interrupted",
      undo: "Undoing a merge was interrupted",
      board: "Updating the sheets of Report was interrupted",
    } satisfies Record<StepKind, string>,
    what: "Some sheets may be incomplete or unprotected. Choose Finish to complete them. Nothing that people have typed is lost.",
    since: (startedAt: string) =>
      `It was started on ${describeMoment(startedAt)}. If a colleague is running it now, wait until it ends.`,
    finish: "Finish",
    remove: "Remove checklist",
    question: "Remove this checklist?",
    removes: "Its sheets are deleted. Sheets on which someone has typed stay.",
    yes: "Remove",
    no: "Keep",
    finished: "The interrupted step is finished.",
    removed: (kept: readonly string[]) =>
      kept.length === 0
        ? "The checklist was removed."
        : `The checklist was removed. ${listNames(kept)} ${kept.length === 1 ? "stays" : "stay"}, because someone has typed there.`,
  },
};

export const useWorkbookNotices = makeWords(workbookNotices);
