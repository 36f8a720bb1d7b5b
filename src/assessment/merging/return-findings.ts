import type { Severity } from "../findings/findings";

/**
 * What can be reported about a returned file, apart from its rows. An error here means that the file is
 * refused.
 */
export const returnCodes = {
  "no-checklist": "error",
  "board-copy": "error",
  "other-assessment": "error",
  "no-answers": "error",
  "name-missing": "error",
  "plain-copy": "warning",
  "without-id": "warning",
  "hidden-sheet-lost": "warning",
  "saved-elsewhere": "warning",
  "macros-ignored": "warning",
  "given-twice": "warning",
  "passed-on": "warning",
  "not-asked": "warning",
  "not-in-register": "warning",
  "base-differs": "warning",
  "older-copy": "warning",
  "answer-cleared": "warning",
  "doubtful-row": "warning",
  "unread-text": "warning",
  "other-sheet": "warning",
  "evidence-in-log": "warning",
  "not-carried": "warning",
  "names-another": "warning",
} as const;

export type ReturnCode = keyof typeof returnCodes;

/** A fact about a returned file; {@link describeReturnFinding} makes the sentence. */
export interface ReturnFinding {
  readonly code: ReturnCode;
  readonly severity: Severity;
  readonly statement: number | null;
  readonly sheet: string | null;
  readonly address: string | null;
  /**
   * The facts in the sentence, by code:
   * - `other-assessment`: `found` and `expected`, ids
   * - `saved-elsewhere`: `application`
   * - `unread-text`: `cells`, the number of cells
   * - `given-twice`: `file`, the other one
   * - `passed-on`: `issuedTo` and `name`
   * - `not-asked`: `prompt`, if it is no statement
   * - `base-differs`: `what`, the claim that differs: `asked`, `prefilled`, `made`, `response` or `evidence`
   * - `hidden-sheet-lost`: `registered`, 1 if the register knows what the copy held
   * - `evidence-in-log`: `authors`
   * - `names-another`: `name`, the other person, `author`, and `prompt`, if it is no statement
   * - `not-carried` [F13]: see `figuresOf` in answers/attached
   */
  readonly figures: Readonly<Record<string, string | number>>;
}

/** A finding about the whole file, or about one of its cells. */
export function returnFinding(
  code: ReturnCode,
  figures: ReturnFinding["figures"] = {},
  place: Partial<Pick<ReturnFinding, "statement" | "sheet" | "address">> = {},
): ReturnFinding {
  return {
    code,
    severity: returnCodes[code],
    statement: null,
    sheet: null,
    address: null,
    ...place,
    figures,
  };
}
