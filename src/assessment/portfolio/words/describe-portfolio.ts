import type { UnusedReason } from "../portfolio";

/** Why a file is not used in a portfolio, and what to do next. */
export function describeUnused(why: UnusedReason): string {
  switch (why.kind) {
    case "not-opened":
      return why.words;
    case "no-checklist":
      return "This workbook contains no checklist. Choose a workbook made by the add-in or psems.";
    case "hidden-sheet-missing":
      return "The hidden sheet _psems is missing from this workbook: Excel's Document Inspector, or a person, removed it. Use a copy of the workbook from before that.";
    case "board-copy":
      return "This is a copy for the Board, with results but no answers. Choose the workbook it was made from.";
    case "contributors-copy": {
      const whose = why.issuedTo === "" ? "" : ` for ${why.issuedTo}`;
      return `This is a contributor's copy${whose}, not a finished assessment. Choose the workbook it was issued from.`;
    }
    case "unreadable-checklist":
      return `The checklist in this workbook cannot be read (${why.problem}). Use the version of psems that made it, or another copy.`;
    case "other-version":
      return `This workbook uses version ${why.found.version} of the checklist ${why.found.id}, but this program has version ${why.used.version}. Use the program that made it, or copy the answers into a new workbook.`;
    case "altered-checklist":
      return `The checklist in this workbook is named ${why.used.id} but has been changed. Use a copy with the original checklist.`;
    case "other-checklist": {
      const [found, used] = [why.found, why.used].map(({ id, version }) => `${id}, version ${version}`);
      return found === used
        ? `This workbook's checklist has the same name as that of most files (${used}) but different wording. Use it in a portfolio with files that match it.`
        : `This workbook's checklist is ${found}, but most files have ${used}. Use it in a portfolio with files that match it.`;
    }
    case "earlier":
      return `This is the same assessment as ${why.used}, which is at least as new and is used instead. Leave this file out.`;
    case "given-twice":
      return "The file was added twice. It counts once.";
  }
}
