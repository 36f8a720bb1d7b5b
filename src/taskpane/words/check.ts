import { describeGroup } from "../../assessment/findings/words/describe-group";
import { describeParts } from "../../assessment/findings/words/describe-finding";
import { writeNumbers } from "../../assessment/answers/circulation";
import { describeDay } from "../../assessment/issuing/words/covering-email";
import { makeWords } from "./make-words";

/** The words of the view of findings, which loads them. */
export const check = {
  now: "Check now",
  state: (work: number, errors: number, warnings: number) =>
    `${work} to answer, ${errors} to correct, ${warnings} to improve.`,
  checked: (state: string) => `Checked. ${state}`,
  work: {
    title: (left: number) => (left === 1 ? "1 statement to answer" : `${left} statements to answer`),
    note: (answered: number, statements: number, next: number | null) =>
      `${answered} of ${statements} answered.${next === null ? "" : ` Next: statement ${next}.`}`,
    go: "Continue",
  },
  done: {
    title: "All answered",
    clear: "Nothing needs checking.",
    note: "Read the results, then follow the steps on Report.",
    go: "See results",
    sendBack: "Send back",
    copyNote: (sender: string, due: string) =>
      `Save the workbook and send it back${sender === "" ? "" : ` to ${sender}`}${due === "" ? "" : ` by ${describeDay(due)}`}.`,
  },
  correct: "To correct",
  improve: "To improve",
  statements: (numbers: readonly number[]) =>
    // Without a new line within a range.
    `${numbers.length === 1 ? "Statement" : "Statements"} ${writeNumbers(numbers).replaceAll("–", "\u2060–\u2060")}`,
  group: describeGroup,
  parts: describeParts,
  keepLabel: (label: string, statement: number) => `Keep ${label} for statement ${statement}`,
  change: (label: string) => `Change to ${label}`,
  changeLabel: (label: string, statement: number) => `Change to ${label} for statement ${statement}`,
  makeX: "Change to X",
  makeXLabel: (statement: number) => `Change to X for statement ${statement}`,
  answer: "Assess",
  answerLabel: (statement: number) => `Assess statement ${statement}`,
  repair: "Repair",
  through: {
    go: "Go through",
    goLabel: (group: string) => `Go through: ${group}`,
    back: "Back to the list",
    at: (at: number, of: number) => `${at} of ${of}`,
    fixed: "✓ Done",
    previous: "Previous",
    next: "Next",
    finish: "Finish",
  },
};

export const useCheckWords = makeWords(check);
