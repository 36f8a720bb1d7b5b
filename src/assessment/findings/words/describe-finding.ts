import { responseIds } from "../../../checklist/checklist";
import type { Checklist } from "../../../checklist/checklist";
import type { Finding } from "../findings";

/**
 * A finding in words: what, where, and what to do next. Works for every code, with or without a place; a figure that is
 * missing is left out of the sentence.
 * @param advice what to do next instead, without its full stop: whoever reads it may not be the one who can mend the sheet.
 */
export function describeFinding(finding: Finding, checklist: Checklist, advice?: string): string {
  const { what, next } = wordFinding(finding, checklist);
  const where = describePlace(finding);
  return `${what}${where === "" ? "" : ` (${where})`}. ${advice ?? next}.`;
}

interface Wording {
  readonly what: string;
  readonly next: string;
}

function wordFinding(finding: Finding, checklist: Checklist): Wording {
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
        next: "Check one box per row: clear the others",
      };
    case "unusual-mark":
      return {
        what: `${statement} has an unusual mark${mark === "" ? "" : `, ${mark},`} under ${response}`,
        next: "It counts as a mark: put an X there, or clear the cell",
      };
    case "statement-altered":
      return {
        what: `The wording of ${lower(statement)} is not the checklist's`,
        next: "See that the answer is to the checklist's own wording, then repair the workbook to put that back",
      };
    case "statement-missing":
      return {
        what: `${statement} is missing`,
        next: "Undo, take the row from another copy, or repair the workbook",
      };
    case "statement-repeated":
      return {
        what: `${statement} is there ${times === undefined ? "more than once" : `${times} times`}`,
        next: "Keep the row that is right and delete the others",
      };
    case "unknown-statement": {
      const number = quote(finding.figures["number"]);
      return {
        what: `A row is for ${number === "" ? "no statement of the checklist" : `statement ${number}, which the checklist does not have`}`,
        next: "Put its answer beside the right statement, then delete the row",
      };
    }
    case "wrong-template":
      return {
        what: `The workbook was made from ${expected || "another checklist"} and is read as ${found || "this one"}`,
        next: "Read it with the checklist that it was made from, or ask for another copy",
      };
    case "sheet-missing":
      return {
        what: finding.sheet === null ? "A sheet is missing" : `Sheet ${quote(finding.sheet)} is missing`,
        next: "Undo, take the sheet from another copy, or repair the workbook",
      };
    case "header-altered":
      return {
        what: `A column heading is ${found || "empty"}, not ${expected || "the checklist's"}`,
        next: "See that the answers below are under the right heading, then repair the workbook",
      };
    case "yes-without-evidence":
      return {
        what: `${statement} is ${response} without evidence`,
        next: "Note what shows that it is in place",
      };
    case "gap-without-action":
      return {
        what: `${statement} is ${response} without an action`,
        next: "Note what will be done, by whom and by when",
      };
    case "not-sure-without-follow-up":
      return {
        what: `${statement} is ${response} without a follow-up`,
        next: "Note who will find out, and by when",
      };
    case "not-applicable-without-reason":
      return {
        what: `${statement} is ${response} without a reason`,
        next: "Note why, and what is missed by leaving the practice out",
      };
    case "annex-not-considered":
      return {
        what: `${statement} is ${response}, but no prompt of ${checklist.annex?.title ?? "the annex"} is answered`,
        next: `Consider the prompts on ${joinWords(checklist.annex?.tables.map((table) => table.sheet) ?? ["its sheets"])}`,
      };
    case "action-for-no-statement": {
      const number = quote(finding.figures["number"]);
      return {
        what: `An action is for ${number === "" ? "no statement" : `statement ${number}, which the checklist does not have`}`,
        next: "Write the number of its statement in the first column",
      };
    }
    case "action-without-owner":
      return { what: `The action for ${lower(statement)} has no owner`, next: "Note who will do it" };
    case "action-without-date":
      return {
        what: `The action for ${lower(statement)} has no due date`,
        next: "Note by when it will be done",
      };
    case "action-without-reason":
      return {
        what: `Nothing is to be done about ${lower(statement)}, and no reason is given`,
        next: "Note why, in the column Reason for no action",
      };
    case "action-done-gap-remains":
      return {
        what: `The action for ${lower(statement)} is done, but the answer still wants one`,
        next: "Change the answer if the action met it, or say what is to be done next",
      };
    case "marking-stale": {
      const sheets = finding.figures["sheets"];
      return {
        what: `The printed header or footer of ${typeof sheets === "number" && sheets > 1 ? `${sheets} sheets` : "a sheet"} does not show ${expected || "the marking on Settings"}`,
        next: "Repair the workbook to bring it up to date",
      };
    }
  }
}

/** `PLAN Policy, C5 and E5`; empty when the finding has no place, or its only place is the sheet that is missing. */
function describePlace({ code, sheet, address }: Finding): string {
  if (sheet === null || code === "sheet-missing") return "";
  return address === null ? sheet : `${sheet}, ${joinWords(address.split(","))}`;
}

function labelOf(response: string | number | undefined, checklist: Checklist): string {
  const id = responseIds.find((each) => each === response);
  return checklist.responses.find((option) => option.id === id)?.label ?? "a response";
}

/** Found text in quotation marks, on one line and not too long; empty when there is none. */
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
