import { mustLoad } from "./psems";
import { smallTemplate } from "./small-checklist";

/** A name of just so many characters, with what formulas, criteria, page headers and sheet names take amiss. */
function stretch(start: string, length: number): string {
  return `${start}${"\"&{}*?~'<=%§".repeat(length)}`.slice(0, length - 1) + ".";
}

/**
 * The small checklist with every name as long as it may be, full of quotation marks, ampersands, wildcards and signs of
 * comparison, and with components whose titles differ only in what a criterion would read as a wildcard.
 */
export const stretchedChecklist = mustLoad({
  ...smallTemplate,
  title: stretch("Title", 200),
  shortTitle: stretch("Short", 60),
  marking: stretch("M & M ", 100),
  headings: { statement: stretch("Påstående", 40), evidence: stretch("Underlag", 40) },
  responses: smallTemplate.responses.map((entry, index) => ({ ...entry, label: stretch(`${index}`, 24) })),
  phases: smallTemplate.phases.map((entry, index) => ({ ...entry, title: stretch(`=${index}`, 60) })),
  sections: smallTemplate.sections.map((entry, index) => ({
    ...entry,
    title: stretch(`>${index}`, 200),
    sheet: `${index}!"&{}#@,;'=+-%$£()<>. ${"å".repeat(10)}`.slice(0, 31),
    statements: entry.statements.map(({ number, text }) => ({ number, text: `=${text}`.repeat(20) })),
  })),
  components: [
    { id: "a", phase: "fore", title: "Who?", statements: [11] },
    { id: "b", phase: "fore", title: "Whom", statements: [14] },
    { id: "c", phase: "fore", title: ">=0", statements: [12] },
    { id: "d", phase: "efter", title: "*", statements: [103] },
    { id: "e", phase: "efter", title: "~*", statements: [20] },
  ],
});
