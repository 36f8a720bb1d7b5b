export const findingCodes = {
  "no-response": "work",
  "more-than-one-response": "error",
  "unusual-mark": "warning",
  "contradictory-mark": "error",
  "unclear-mark": "error",
  "reading-changed": "warning",
  "statement-altered": "error",
  "statement-missing": "error",
  "statement-repeated": "error",
  "unknown-statement": "error",
  "wrong-template": "error",
  "step-unfinished": "error",
  "sheet-missing": "error",
  "header-altered": "error",
  "yes-without-evidence": "warning",
  "gap-without-action": "warning",
  "not-sure-without-follow-up": "warning",
  "not-applicable-without-reason": "warning",
  "annex-not-considered": "warning",
  "marking-stale": "warning",
  "action-for-no-statement": "warning",
  "action-without-owner": "warning",
  "action-without-date": "warning",
  "action-without-reason": "warning",
  "action-done-gap-remains": "warning",
  "cell-not-read": "warning",
  "attached-to-row": "warning",
} as const;

export type FindingCode = keyof typeof findingCodes;

/** The findings that another response or text of the row fixes. */
export const fixedByAnswering: readonly FindingCode[] = [
  "no-response",
  "contradictory-mark",
  "unclear-mark",
  "reading-changed",
  "yes-without-evidence",
  "gap-without-action",
  "not-sure-without-follow-up",
  "not-applicable-without-reason",
  "annex-not-considered",
];

/** Not done yet, wrong, or to improve. An assessment with work or errors is not complete. */
export type Severity = "work" | "error" | "warning";

/** A fact about an assessment [F1–F12 F14 F15 A4]; {@link describeFinding} makes the sentence. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly statement: number | null;
  readonly sheet: string | null;
  /** In `A1` form; several cells are separated by commas: `C5,D5`. */
  readonly address: string | null;
  /**
   * The facts in the sentence, by code:
   * - `more-than-one-response`: `marks`, the number of marks
   * - `unusual-mark`, `contradictory-mark`, `unclear-mark`: `mark`, its text; `response`, the id of the response it
   *   is under; `likely`, the id of the response it probably means, if that is known
   * - `reading-changed`: `before` and `after`, the ids of the responses by the old rule and now, empty for none;
   *   `sealed`, 1 if the seal covers the old response
   * - F11 except `marking-stale`: `response`, the id of the answer
   * - `statement-altered`, `header-altered`: `found` and `expected`
   * - `statement-repeated`: `times`
   * - `unknown-statement`, `action-for-no-statement`: `number`, the text in the cell for the number
   * - `wrong-template`: `expected`, the checklist that the workbook records; `found`, the one inside it
   * - `step-unfinished`: `step`, what the add-in was doing; `startedAt`, ISO 8601
   * - `cell-not-read`, `attached-to-row` [F14]: see `figuresOf` in answers/attached
   * - `marking-stale`: `expected`, the marking on Settings; `sheets`, the number of sheets without it
   */
  readonly figures: Readonly<Record<string, string | number>>;
}
