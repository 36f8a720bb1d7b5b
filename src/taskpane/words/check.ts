import type { Severity } from "../../assessment/findings/findings";

/** The words of the view of findings. */
export const check = {
  title: "Check",
  now: "Check now",
  live: "Kept up to date while you work.",
  progress: (answered: number, statements: number) =>
    answered === statements
      ? "Every row has exactly one response."
      : `${answered} of ${statements} rows have exactly one response.`,
  checked: (summary: string, errors: number, warnings: number) =>
    `Checked. ${summary} ${count(errors, "error")}, ${count(warnings, "warning")}.`,
  changed: (errors: number, warnings: number) => `${count(errors, "error")}, ${count(warnings, "warning")}.`,
  finished: "The assessment is finished: every row has exactly one response, and nothing wants another look.",
  finishedWithWarnings: (warnings: number) =>
    `Every row has exactly one response, and nothing is wrong. ${count(warnings, "warning")} may still want a look.`,
  next: "Read the results, and take the suggested steps on Set up.",
  seeResults: "See the results",
  severities: {
    error: { one: "Error", many: "Errors", sign: "✕" },
    warning: { one: "Warning", many: "Warnings", sign: "!" },
  } satisfies Record<Severity, { one: string; many: string; sign: string }>,
  tally: (number: number, severity: Severity) => (number === 1 ? severity : `${severity}s`),
  count: (number: number, severity: Severity) => `(${count(number, severity)})`,
  workbook: "The workbook",
  keep: (label: string) => `Keep ${label}`,
  keepLabel: (label: string, statement: number) => `Keep ${label} for statement ${statement}`,
  makeX: "Make it an X",
  answer: "Assess it",
  answerLabel: (statement: number) => `Assess it: statement ${statement}`,
  repair: "Repair on Set up",
};

function count(number: number, thing: string): string {
  return `${number} ${number === 1 ? thing : `${thing}s`}`;
}
