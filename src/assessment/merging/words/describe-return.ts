import type { Checklist } from "../../../checklist/checklist";
import { describeFinding } from "../../findings/words/describe-finding";
import {
  adviseOnCopy,
  describeAttached,
  describeCells,
  type AttachedFacts,
} from "../../findings/words/describe-attached";
import type { Finding, FindingCode } from "../../findings/findings";
import type { ReturnCode, ReturnFinding } from "../return-findings";

/** A finding about a returned copy in words: what is wrong and where, then what to do next. */
export function describeReturn(finding: Finding | ReturnFinding, checklist: Checklist): string {
  if (isReturnFinding(finding)) return describeReturnFinding(finding);
  const bare = finding.code === "no-response" && finding.figures["evidence"] !== 1;
  return describeFinding(finding, checklist, bare ? askAgain : adviceToOwner[finding.code]);
}

const askAgain = "Ask again if you need the answer";

/** Advice for the owner, who cannot change the returned copy. */
const adviceToOwner: Readonly<Partial<Record<FindingCode, string>>> = {
  "no-response": "Its evidence is merged: ask again if you need the answer",
  "more-than-one-response": "None of them is merged: ask which one is correct",
  "unusual-mark": "It counts as a response: ask if you are in doubt",
  "contradictory-mark": "It does not count until you decide: ask if you are in doubt",
  "unclear-mark": "It does not count until you decide: ask which response is meant",
  "reading-changed": "Check the row in the copy, and ask if you are in doubt",
  "statement-altered": "Check that the answer fits the original wording",
  "statement-missing": "Nothing is merged for it: ask again if you need the answer",
  "statement-repeated": "Only one of its rows was read: check the others in the copy",
  "unknown-statement": "It is not merged: check it in the copy",
  "sheet-missing": "Nothing on it is merged: ask for the copy again if you need it",
  "header-altered": "Check that the answers are in the right place",
  "yes-without-evidence": "Ask what shows that it is in place",
  "gap-without-action": "Ask what will be done, by whom and by when",
  "not-sure-without-follow-up": "Ask who will find out, and by when",
  "not-applicable-without-reason": "Ask why it does not apply, and what is missed by leaving it out",
  "marking-stale": "Check that the copy was handled as its marking requires",
};

/** What a sentence about a returned file is made from. */
interface Facts extends AttachedFacts {
  /** `Statement 5`, or `A row`. */
  readonly row: string;
  /** ` (PLAN Policy, C5)`; empty when the finding has no place. */
  readonly where: string;
}

const sentences: Readonly<Record<ReturnCode, (facts: Facts) => string>> = {
  "no-checklist": () =>
    "This workbook does not contain your checklist. Ask for the copy that you sent, filled in.",
  "board-copy": () =>
    "This is a copy for the Board, with results but no answers. Ask for the copy that you sent, filled in.",
  "other-assessment": ({ figures }) =>
    `The copy belongs to another assessment (${figures["found"]}), not to this one (${figures["expected"] || "which has no id yet"}). Merge it into the workbook it came from.`,
  "plain-copy": () =>
    "This is a plain copy of your workbook, not an issued copy, so the answers it started with are unknown. Decide on every answer that differs from yours.",
  "without-id": () =>
    "Nothing shows that this workbook belongs to this assessment, because it was filled in without being issued. Check the organisation and site on its Cover, and decide on every answer that differs from yours.",
  "name-missing": ({ where }) =>
    `The copy does not say who filled it in${where}. Give the name, or ask the sender to fill in “Your name” on the Cover.`,
  "no-answers": () =>
    "This workbook has no answers. If it came from a colleague, ask for the file that they filled in and saved. To ask someone, issue a copy.",
  "hidden-sheet-lost": ({ figures }) =>
    figures["registered"] === 1
      ? "The copy has lost its hidden sheet. The ids on its Cover show which copy in your register it is."
      : "The copy has lost its hidden sheet, so the answers it started with are unknown. Decide on every answer that differs from yours.",
  "not-in-register": () =>
    "Your register does not have this copy, so none of its rows counts as asked. Check who sent it, and decide on every row.",
  "base-differs": (facts) => describeDifference(facts),
  "older-copy": () =>
    "Your register does not show what your rows held when this copy was issued, because version 0.2.0 did not record it. The record in the copy is used instead.",
  "saved-elsewhere": ({ figures }) =>
    `The file was last saved by ${figures["application"]}, not by Excel. Check that its text looks right.`,
  "macros-ignored": () => "The file contains macros. They were not run and are not kept.",
  "given-twice": ({ figures }) => `The same file was added twice (${figures["file"]}). It counts once.`,
  "passed-on": ({ figures }) =>
    `The copy was issued to ${figures["issuedTo"]} but filled in by ${figures["name"]}. It is listed under ${figures["name"]} on Contributors.`,
  "not-asked": ({ row, where, figures }) =>
    `${figures["prompt"] === undefined ? row : `Prompt ${figures["prompt"]}`} was not asked but is filled in${where}. Nothing of it is merged unless you choose it.`,
  "answer-cleared": ({ row, where }) =>
    `${row} was answered when the copy was issued and is now blank${where}. A blank changes nothing, so your answer stays.`,
  "doubtful-row": ({ row, where }) =>
    `${row} has another statement's wording, or appears more than once${where}. Its answer does not count until you decide, and its evidence is not added to yours.`,
  "unread-text": ({ where, figures }) =>
    `${figures["cells"] === 1 ? "A cell outside the table contains" : `${figures["cells"]} cells outside the table contain`} text${where}. It is not merged: read it in the copy.`,
  "other-sheet": ({ sheet }) =>
    `Sheet “${sheet}” is not part of the checklist. It is not merged: check it in the copy.`,
  "evidence-in-log": ({ row, where, figures }) =>
    `${row} has more evidence than a cell can hold${where}. The text from ${figures["authors"]} is in the Merge log instead.`,
  "names-another": ({ row, where, figures }) =>
    `${figures["prompt"] === undefined ? row : `Prompt ${figures["prompt"]}`} has a line “${figures["name"]}:”, as if this person had written what follows${where}. The copy is from ${figures["author"]}: check whose words they are.`,
  "not-carried": (facts) => `${describeAttached(facts)}${facts.where}. ${adviseOnCopy(facts)}.`,
};

/** What the copy claims that its row in the register does not have. */
function describeDifference({ row, where, figures }: Facts): string {
  switch (figures["what"]) {
    case "asked":
      return "The copy lists other statements as asked than your register does. Only those in your register count as asked.";
    case "prefilled":
      return "The copy claims that it was issued with your answers filled in, but your register shows that it was blank. Every answer in it counts as the sender's.";
    case "made":
      return "The file shows another time at which this copy was prepared than your register does. Your rows count as known only where they were the same each time.";
    default:
      return `${row} shows another ${figures["what"]} as yours than you had when the copy was issued${where}. The locked cell was changed: check the row with the sender.`;
  }
}

function describeReturnFinding(finding: ReturnFinding): string {
  const { code, statement, sheet, figures } = finding;
  const row = statement === null ? "A row" : `Statement ${statement}`;
  return sentences[code]({ row, where: describeCells(finding), statement, sheet, figures });
}

function isReturnFinding(finding: Finding | ReturnFinding): finding is ReturnFinding {
  return finding.code in sentences;
}
