import type { Severity } from "../../assessment/findings/findings";

/** The words of the view of findings. */
export const check = {
  title: "Check",
  now: "Check now",
  live: "Updates as you work.",
  progress: (answered: number, statements: number) =>
    answered === statements
      ? "Every statement has exactly one response."
      : `${answered} of ${statements} statements have exactly one response.`,
  checked: (summary: string, changed: string) => `Checked. ${summary} ${changed}`,
  changed: (work: number, errors: number, warnings: number) =>
    `${work} to answer, ${count(errors, "error")}, ${count(warnings, "warning")}.`,
  finished:
    "The assessment is complete: every statement has exactly one response and nothing needs checking.",
  finishedWithWarnings: (warnings: number) =>
    `Every statement has exactly one response and there are no errors. ${count(warnings, "warning")} may need checking.`,
  next: "Read the results, then follow the suggested steps on Set up.",
  seeResults: "See results",
  severities: {
    work: { one: "To answer", many: "To answer", sign: "○" },
    error: { one: "Error", many: "Errors", sign: "✕" },
    warning: { one: "Warning", many: "Warnings", sign: "!" },
  } satisfies Record<Severity, { one: string; many: string; sign: string }>,
  tally: (number: number, severity: Severity) => (number === 1 ? severity : `${severity}s`),
  count: (number: number, severity: Severity) => `(${count(number, severity)})`,
  workbook: "Workbook",
  keep: (label: string) => `Keep ${label}`,
  keepLabel: (label: string, statement: number) => `Keep ${label} for statement ${statement}`,
  makeX: "Change to X",
  change: (label: string) => `Change to ${label}`,
  changeLabel: (label: string, statement: number) => `Change statement ${statement} to ${label}`,
  answer: "Assess",
  answerLabel: (statement: number) => `Assess statement ${statement}`,
  repair: "Repair on Set up",
};

function count(number: number, thing: string): string {
  return `${number} ${number === 1 ? thing : `${thing}s`}`;
}
