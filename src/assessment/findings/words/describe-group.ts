import { responseIds, type Checklist } from "../../../checklist/checklist";
import type { FindingCode } from "../findings";
import type { FindingGroup } from "../group-findings";

/** What one finding of a code is, and what several are; a response in braces becomes its label. */
const wordings: Readonly<Record<FindingCode, readonly [string, string]>> = {
  "no-response": ["statement to answer", "statements to answer"],
  "more-than-one-response": ["statement has several responses", "statements have several responses"],
  "unusual-mark": ["mark is unusual", "marks are unusual"],
  "contradictory-mark": ["mark contradicts its box", "marks contradict their boxes"],
  "unclear-mark": ["text is not clear as a response", "texts are not clear as responses"],
  "reading-changed": ["answer is read differently now", "answers are read differently now"],
  "statement-altered": ["statement has changed wording", "statements have changed wording"],
  "statement-missing": ["statement is missing", "statements are missing"],
  "statement-repeated": ["statement appears more than once", "statements appear more than once"],
  "unknown-statement": ["row belongs to no statement", "rows belong to no statement"],
  "wrong-template": ["checklist is not the one recorded", "checklists are not the ones recorded"],
  "step-unfinished": ["step was interrupted", "steps were interrupted"],
  "sheet-missing": ["sheet is missing", "sheets are missing"],
  "header-altered": ["heading or label has been changed", "headings or labels have been changed"],
  "yes-without-evidence": ["{yes} answer has no evidence", "{yes} answers have no evidence"],
  "gap-without-action": ["gap has no action", "gaps have no action"],
  "not-sure-without-follow-up": [
    "{not-sure} answer has no follow-up",
    "{not-sure} answers have no follow-up",
  ],
  "not-applicable-without-reason": [
    "{not-applicable} answer has no reason",
    "{not-applicable} answers have no reason",
  ],
  "annex-not-considered": ["{yes} answer has a blank annex", "{yes} answers have a blank annex"],
  "marking-stale": ["protective marking is out of date", "protective markings are out of date"],
  "action-for-no-statement": ["action belongs to no statement", "actions belong to no statement"],
  "action-without-owner": ["action has no owner", "actions have no owner"],
  "action-without-date": ["action has no due date", "actions have no due date"],
  "action-without-reason": ["“No action” is without a reason", "“No action” entries are without a reason"],
  "action-done-gap-remains": [
    "action is Done, but its gap remains",
    "actions are Done, but their gaps remain",
  ],
  "cell-not-read": ["cell cannot be read", "cells cannot be read"],
  "attached-to-row": ["row has more than text", "rows have more than text"],
};

/** A group in a few words: `21 actions have no owner`. */
export function describeGroup({ code, findings }: FindingGroup, { responses }: Checklist): string {
  const [one, many] = wordings[code];
  const words = responseIds.reduce(
    (text, id) => text.replace(`{${id}}`, responses.find((response) => response.id === id)?.label ?? id),
    findings.length === 1 ? one : many,
  );
  return `${findings.length} ${words}`;
}
