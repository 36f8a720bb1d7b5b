import type { Checklist } from "../../../checklist/checklist";
import { describeFinding } from "../../findings/words/describe-finding";
import type { Finding, FindingCode } from "../../findings/findings";
import { isReturnFinding, type ReturnFinding } from "../return-findings";

/** Anything that is said of a file that came back, in words: what, where, and what to do next. */
export function describeReturn(finding: Finding | ReturnFinding, checklist: Checklist): string {
  return isReturnFinding(finding)
    ? describeReturnFinding(finding)
    : describeFinding(finding, checklist, adviceToOwner[finding.code]);
}

/** What the owner can do about a copy that came back: they mend nothing in it. */
const adviceToOwner: Readonly<Partial<Record<FindingCode, string>>> = {
  "no-response": "Nothing of it is merged but what is written beside it: ask again where you need the answer",
  "more-than-one-response": "None of them is merged: ask which one is meant",
  "unusual-mark": "It counts as a mark: ask where that is in doubt",
  "statement-altered": "See that the answer is to the checklist's own wording",
  "statement-missing": "Nothing is merged for it: ask again where you need the answer",
  "statement-repeated": "One of its rows was read: look at the others in the copy",
  "unknown-statement": "Nothing of it is merged: look at it in the copy",
  "sheet-missing": "Nothing of it is merged: ask for the copy again where you need it",
  "header-altered": "See that the answers below are under the right heading",
  "yes-without-evidence": "Ask what shows that it is in place",
  "gap-without-action": "Ask what will be done, by whom and by when",
  "not-sure-without-follow-up": "Ask who will find out, and by when",
  "not-applicable-without-reason": "Ask why, and what is missed by leaving the practice out",
  "marking-stale": "See that the copy was kept and sent as its marking says",
};

function describeReturnFinding({ code, statement, sheet, address, figures }: ReturnFinding): string {
  const row = statement === null ? "A row" : `Statement ${statement}`;
  const where = sheet === null ? "" : ` (${address === null ? sheet : `${sheet}, ${address}`})`;
  switch (code) {
    case "no-checklist":
      return "The workbook holds no checklist that came from yours. Ask for the copy that you sent, filled in.";
    case "board-copy":
      return "This is a copy for the Board: it holds results and no answers. Ask for the copy that you sent.";
    case "other-assessment":
      return `The copy belongs to another assessment (${figures["found"]}), not to this one (${figures["expected"]}). Merge it into the workbook that it came from.`;
    case "plain-copy":
      return "This is a plain copy of your workbook, not one that was issued. What it held when it was copied is not known, so every answer that differs from yours is shown for a decision.";
    case "name-missing":
      return `Nobody has said who filled in the copy${where}. Say whose it is, or ask for a name beside “Your name” on the Cover.`;
    case "hidden-sheet-lost":
      return "The copy has lost its hidden sheet and is known by the ids on its Cover. What it held when it was issued is not known, so every answer that differs from yours is shown for a decision.";
    case "saved-elsewhere":
      return `The file was last saved by ${figures["application"]}, not by Excel. See that its texts look right.`;
    case "macros-ignored":
      return "The file holds macros. They were not run and not kept.";
    case "given-twice":
      return `The same file was given twice (${figures["file"]}). It counts once.`;
    case "passed-on":
      return `The copy went to ${figures["issuedTo"]} and was filled in by ${figures["name"]}. It is noted under that name.`;
    case "not-asked":
      return `${row} was not asked, but is answered${where}. The answer is merged like the others: see that it is meant.`;
    case "answer-cleared":
      return `${row} was answered when the copy was issued and is blank now${where}. A blank changes nothing: your answer stays.`;
    case "doubtful-row":
      return `${row} stands beside other words, or more than once${where}. Its answer does not count until you decide, and its evidence stands in the Merge log only.`;
    case "unread-text":
      return `${figures["cells"] === 1 ? "A cell holds" : `${figures["cells"]} cells hold`} text beside the tables${where}. It is not merged: read it in the copy.`;
    case "other-sheet":
      return `Sheet “${sheet}” is none of the checklist's. Nothing of it is merged: look at it in the copy.`;
    case "evidence-in-log":
      return `${row} has more evidence than a cell holds${where}. What ${figures["authors"]} wrote stands in the Merge log.`;
  }
}
