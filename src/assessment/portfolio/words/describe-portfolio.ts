import type { UnusedReason } from "../portfolio";

/** Why a file is no part of a portfolio, and what to do next. */
export function describeUnused(why: UnusedReason): string {
  switch (why.kind) {
    case "not-opened":
      return why.words;
    case "no-checklist":
      return "This workbook holds no checklist. Give a workbook that psems or the add-in made.";
    case "board-copy":
      return "This is a copy for the Board: it holds results and no answers. Give the workbook that it was made from.";
    case "contributors-copy": {
      const whose = why.issuedTo === "" ? "" : ` for ${why.issuedTo}`;
      return `This is a contributor's copy${whose}, not a finished assessment. Give the workbook that it was issued from.`;
    }
    case "unreadable-checklist":
      return `The checklist inside this workbook cannot be read (${why.problem}). Use the version of psems that made it, or another copy.`;
    case "other-version":
      return `This workbook was made from version ${why.found.version} of the checklist ${why.found.id}, and this program has version ${why.used.version}. Use the version that made it, or copy the answers into a new workbook.`;
    case "altered-checklist":
      return `The checklist inside this workbook has been changed: it is not the ${why.used.id} that it says it is. Use an untouched copy.`;
    case "other-checklist": {
      const [found, used] = [why.found, why.used].map(({ id, version }) => `${id}, version ${version}`);
      return found === used
        ? `The checklist of this workbook has other words than most of the files have, though both are called ${used}. Roll it up with files like it.`
        : `The checklist of this workbook is ${found}, and most of the files have ${used}. Roll it up with files like it.`;
    }
    case "earlier":
      return `This is the same assessment as in ${why.used}, which is as new or newer, and counts. Leave this file out.`;
    case "given-twice":
      return "The file was given twice. It counts once.";
  }
}
