import { listStatements, type Checklist, type ResponseId } from "../../checklist/checklist";
import { findActionFindings, listOwned } from "./action-findings";
import type { Answer, Assessment } from "../answers/assessment";
import { findingCodes, type Finding, type FindingCode } from "./findings";
import {
  isMarked,
  judgeMark,
  listMarks,
  refusedMarkOf,
  responseOf,
  type RefusedMark,
} from "../answers/marks";

/** The finding for each response when its Evidence/Actions cell is blank [F11]. */
const wantedBeside: Readonly<Record<ResponseId, FindingCode>> = {
  yes: "yes-without-evidence",
  "in-part": "gap-without-action",
  no: "gap-without-action",
  "not-sure": "not-sure-without-follow-up",
  "not-applicable": "not-applicable-without-reason",
};

/**
 * Findings about the answers [F1] [F2] [F3] [F11] [F12], in the order of the checklist, then about the actions [A4]. A
 * missing answer is unanswered. Findings about sheets, rows and headings are made when the workbook is read.
 */
export function findAnswerFindings(checklist: Checklist, assessment: Assessment): readonly Finding[] {
  const answers = new Map(assessment.answers.map((answer) => [answer.statement, answer]));
  const considered = assessment.prompts.some((prompt) => isMarked(prompt.answer));
  const owned = listOwned(assessment.boardRecords.actions);
  const findings = listStatements(checklist).flatMap(({ number }) => {
    const answer = answers.get(number) ?? { statement: number, marks: [], evidence: "" };
    return [
      ...findResponseFindings(answer),
      ...findDoubtfulMarks(answer, checklist),
      ...findBlankEvidence(answer, checklist, owned),
      ...findAnnexNotConsidered(answer, checklist, considered),
    ];
  });
  return [...findings, ...findActionFindings(checklist, assessment)];
}

/**
 * For no response, the address is the row's first response cell. For several, it is every marked cell, in
 * sheet order.
 */
function findResponseFindings(answer: Answer): readonly Finding[] {
  const marks = listMarks(answer);
  const { place } = answer;
  if (marks.length === 1) return [];
  if (marks.length === 0) {
    return [finding("no-response", answer, place && sortAddresses(Object.values(place.responses))[0], {})];
  }
  const marked = place && sortAddresses(marks.map((mark) => place.responses[mark.response])).join(",");
  return [finding("more-than-one-response", answer, marked, { marks: marks.length })];
}

const refusedCodes: Readonly<Record<RefusedMark["kind"], FindingCode>> = {
  contradictory: "contradictory-mark",
  unclear: "unclear-mark",
};

/** Marks that are unusual [F3], and the only mark of a row that does not count [F12]. */
function findDoubtfulMarks(answer: Answer, checklist: Checklist): readonly Finding[] {
  const at = (response: ResponseId): string | undefined => answer.place?.responses[response];
  const refused = refusedMarkOf(checklist, answer);
  if (refused) {
    const { response, text, kind, likely } = refused;
    const figures = { mark: text, response, ...(likely && { likely }) };
    return [finding(refusedCodes[kind], answer, at(response), figures)];
  }
  return listMarks(answer)
    .filter((mark) => judgeMark(checklist, mark) === "unusual")
    .map(({ response, text }) => finding("unusual-mark", answer, at(response), { mark: text, response }));
}

/** A gap or unknown needs no text in Evidence/Actions if an action for it has an owner. */
function findBlankEvidence(
  answer: Answer,
  checklist: Checklist,
  owned: ReadonlySet<number>,
): readonly Finding[] {
  const response = responseOf(checklist, answer);
  if (response === null || isMarked(answer.evidence)) return [];
  const isTaken = owned.has(answer.statement);
  if (isTaken && response !== "yes" && response !== "not-applicable") return [];
  return [finding(wantedBeside[response], answer, answer.place?.evidence, { response })];
}

function findAnnexNotConsidered(
  answer: Answer,
  checklist: Checklist,
  considered: boolean,
): readonly Finding[] {
  const concerned = checklist.annex?.statements.includes(answer.statement) ?? false;
  if (!concerned || considered || responseOf(checklist, answer) !== "yes") return [];
  return [finding("annex-not-considered", answer, answer.place?.responses.yes, { response: "yes" })];
}

function finding(
  code: FindingCode,
  answer: Answer,
  address: string | undefined,
  figures: Finding["figures"],
): Finding {
  return {
    code,
    severity: findingCodes[code],
    statement: answer.statement,
    sheet: answer.place?.sheet ?? null,
    address: address ?? null,
    figures,
  };
}

/** Sorts the addresses of one row from left to right, each once. Shorter addresses are further left. */
function sortAddresses(addresses: readonly string[]): readonly string[] {
  return [...new Set(addresses)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}
