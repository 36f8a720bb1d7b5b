import { responseIds, type Checklist } from "../../../checklist/checklist";
import type { Finding } from "../findings";
import { adviseOwner, describeAttached } from "./describe-attached";

/** What is wrong, where, and what to do next, each without a full stop; a figure that is missing is left out. */
export interface FindingParts {
  readonly what: string;
  /** Empty when the finding has no place, or is about a missing sheet. */
  readonly where: string;
  readonly next: string;
}

export function describeParts(finding: Finding, checklist: Checklist): FindingParts {
  return { ...wordFinding(finding, checklist), where: describePlace(finding) };
}

/**
 * A finding in two sentences.
 * @param advice what to do next instead, without its full stop, for a reader who cannot change the sheet.
 */
export function describeFinding(finding: Finding, checklist: Checklist, advice?: string): string {
  const { what, where, next } = describeParts(finding, checklist);
  return `${what}${where === "" ? "" : ` (${where})`}. ${advice ?? next}.`;
}

function wordFinding(finding: Finding, checklist: Checklist): Pick<FindingParts, "what" | "next"> {
  const statement = finding.statement === null ? "A row" : `Statement ${finding.statement}`;
  const response = labelOf(finding.figures["response"], checklist);
  const found = quote(finding.figures["found"]);
  const expected = quote(finding.figures["expected"]);
  const times = finding.figures["times"];
  const mark = quote(finding.figures["mark"]);
  switch (finding.code) {
    case "no-response":
      return { what: `${statement} has no response`, next: "Put an X under one response" };
    case "more-than-one-response":
      return {
        what: `${statement} has ${finding.figures["marks"] ?? "several"} responses`,
        next: "Keep one and clear the others",
      };
    case "unusual-mark":
      return {
        what: `${statement} has an unusual mark${mark === "" ? "" : `, ${mark},`} under ${response}`,
        next: "It counts as a response: replace it with X, or clear the cell",
      };
    case "contradictory-mark": {
      const likely = finding.figures["likely"];
      return {
        what: `${statement} has ${mark || "a mark"} under ${response}, which does not count as ${response}`,
        next:
          likely === undefined
            ? "Put an X under the response you mean, and clear this cell"
            : `If you mean ${labelOf(likely, checklist)}, put an X under it and clear this cell`,
      };
    }
    case "unclear-mark":
      return {
        what: `${statement} has ${mark === "" ? "a text" : `the text ${mark}`} under ${response}, which is not clear as a response`,
        next: "Put an X under the response you mean, and move the text to the evidence if you need it",
      };
    case "reading-changed": {
      const [before, after] = [finding.figures["before"], finding.figures["after"]].map((id) =>
        id === "" ? "unanswered" : labelOf(id, checklist),
      );
      const sealed = finding.figures["sealed"] === 1 ? "; the seal covers it as it was read before" : "";
      return {
        what: `${statement} was read as ${before} by an earlier version, and is now read as ${after}${sealed}`,
        next: "Check the row, and put one X under the response you mean",
      };
    }
    case "statement-altered":
      return {
        what: `The wording of ${lower(statement)} has been changed`,
        next: "Check that the answer fits the original wording, then repair the workbook to restore it",
      };
    case "statement-missing":
      return {
        what: `${statement} is missing`,
        next: "Undo the change, restore the row from another copy, or repair the workbook",
      };
    case "statement-repeated":
      return {
        what: `${statement} appears ${times === undefined ? "more than once" : `${times} times`}`,
        next: "Keep the correct row and delete the others",
      };
    case "unknown-statement": {
      const number = quote(finding.figures["number"]);
      return {
        what:
          number === ""
            ? "A row does not belong to any statement in the checklist"
            : `A row is for statement ${number}, which is not in the checklist`,
        next: "Move its answer to the right statement, then delete the row",
      };
    }
    case "wrong-template":
      return {
        what: `The workbook was made from ${expected || "another checklist"}, not from ${found || "this one"}`,
        next: "Use the checklist it was made from, or ask for another copy",
      };
    case "step-unfinished":
      return {
        what: "The add-in was interrupted while it changed the workbook, so sheets may be incomplete",
        next: "Open the add-in in Excel and choose Finish",
      };
    case "sheet-missing":
      return {
        what: finding.sheet === null ? "A sheet is missing" : `Sheet ${quote(finding.sheet)} is missing`,
        next: "Undo the change, restore the sheet from another copy, or repair the workbook",
      };
    case "header-altered":
      return {
        what: `A heading or label is ${found || "empty"} instead of ${expected || "the original"}`,
        next: "Check that the answers are in the right place, then repair the workbook",
      };
    case "yes-without-evidence":
      return {
        what: `${statement} is answered ${response} without evidence`,
        next: "Record what shows that it is in place",
      };
    case "gap-without-action":
      return {
        what: `${statement} is answered ${response} without an action`,
        next: "Record what will be done, by whom and by when",
      };
    case "not-sure-without-follow-up":
      return {
        what: `${statement} is answered ${response} without a follow-up`,
        next: "Record who will find out, and by when",
      };
    case "not-applicable-without-reason":
      return {
        what: `${statement} is answered ${response} without a reason`,
        next: "Record why it does not apply, and what you miss by leaving it out",
      };
    case "annex-not-considered":
      return {
        what: `${statement} is answered ${response}, but no prompt in ${checklist.annex?.title ?? "the annex"} is answered`,
        next: `Answer the prompts that apply on ${joinWords(checklist.annex?.tables.map((table) => table.sheet) ?? ["its sheets"])}`,
      };
    case "action-for-no-statement": {
      const number = quote(finding.figures["number"]);
      return {
        what:
          number === ""
            ? "An action has no statement number"
            : `An action is for statement ${number}, which is not in the checklist`,
        next: "Enter the number of its statement in the No. column",
      };
    }
    case "action-without-owner":
      return { what: `The action for ${lower(statement)} has no owner`, next: "Enter who will do it" };
    case "action-without-date":
      return {
        what: `The action for ${lower(statement)} has no due date`,
        next: "Enter when it will be done",
      };
    case "action-without-reason":
      return {
        what: `The action for ${lower(statement)} has the status No action but no reason`,
        next: "Enter the reason in the column Reason for no action",
      };
    case "action-done-gap-remains":
      return {
        what: `The action for ${lower(statement)} is marked Done, but the answer still needs an action`,
        next: "Change the answer, or enter what to do next",
      };
    case "cell-not-read":
    case "attached-to-row":
      return { what: describeAttached(finding), next: adviseOwner(finding) };
    case "marking-stale": {
      const sheets = finding.figures["sheets"];
      return {
        what: `The printed header or footer of ${typeof sheets === "number" && sheets > 1 ? `${sheets} sheets` : "a sheet"} does not show ${expected || "the marking on Settings"}`,
        next: "Repair the workbook to update it",
      };
    }
  }
}

/** `PLAN Policy, C5 and E5`. */
function describePlace({ code, sheet, address, figures }: Finding): string {
  if (sheet === null || code === "sheet-missing") return "";
  const more = figures["more"] === undefined ? [] : [`${figures["more"]} more`];
  return address === null ? sheet : `${sheet}, ${joinWords([...address.split(","), ...more])}`;
}

function labelOf(response: string | number | undefined, checklist: Checklist): string {
  const id = responseIds.find((each) => each === response);
  return checklist.responses.find((option) => option.id === id)?.label ?? "a response";
}

/** Text from the workbook in quotation marks, on one line and cut to 60 characters; empty when there is none. */
function quote(text: string | number | undefined): string {
  const line = String(text ?? "")
    .replace(/\s+/g, " ")
    .trim();
  if (line === "") return "";
  const characters = [...line];
  return `“${characters.length > 60 ? `${characters.slice(0, 60).join("")}…` : line}”`;
}

function joinWords(words: readonly string[]): string {
  return words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
