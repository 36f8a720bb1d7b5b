import { findAnswerFindings } from "../../assessment/findings/answer-findings";
import type { Finding } from "../../assessment/findings/findings";
import type { Answer } from "../../assessment/answers/assessment";
import type { ReturnedCopy } from "../../assessment/answers/circulation";
import { isMarked } from "../../assessment/answers/marks";
import { stateOf } from "../../assessment/issuing/row-states";
import { addLinks } from "../../assessment/merging/add-links";
import { nameOfCopy } from "../../assessment/merging/logged-answers";
import { findNotCarried } from "../../assessment/merging/not-carried";
import { returnFinding, type ReturnFinding } from "../../assessment/merging/return-findings";
import type { SheetGrid } from "../../spreadsheet/cells";
import { coverSheet, templateSheet } from "../form/layout";
import { interpretAs, type InterpretedAssessment } from "../reading/interpret";
import { findIssued } from "./find-issued";
import { findNamed } from "./find-named";
import { identifyCopy, type Owner } from "./identify-copy";
import { listUnread } from "./list-unread";
import { readReturned } from "./read-returned";

/** Excel, and the library that writes our own files. */
const knownApplications = /^(Microsoft (Macintosh )?Excel|hucre)\b/;

/** A returned file, as read. */
export interface ReturnedFile {
  readonly file: string;
  readonly sha256: string;
  readonly grids: readonly SheetGrid[];
  readonly origin: {
    /** The program that last saved it, according to the file. */
    readonly application: string | null;
    /** ISO 8601. */
    readonly modified: string | null;
    readonly hasMacros: boolean;
    /** Whether it had a password; unknown if not given. */
    readonly wasEncrypted?: boolean;
  };
}

/** The verdict on a returned file, before anything is merged. */
export interface Verdict {
  readonly file: string;
  /** The person it is from, if known. */
  readonly contributor: string | null;
  readonly verdict: "accepted" | "accepted-with-remarks" | "refused";
  readonly findings: readonly (Finding | ReturnFinding)[];
  /** What can be merged; null when the file is refused. */
  readonly copy: ReturnedCopy | null;
}

/**
 * Judges a returned file against the owner's workbook [V1] [V2] [V3] [V4] [X6]. Rows are read by the owner's checklist,
 * whichever checklist the file has.
 * @param name the person who filled it in, if given; otherwise the name on its Cover.
 */
export function judgeReturned(ours: Owner, returned: ReturnedFile, name = ""): Verdict {
  const { file, sha256, origin } = returned;
  const refuse = (...findings: readonly (Finding | ReturnFinding)[]): Verdict => ({
    file,
    contributor: null,
    verdict: "refused",
    findings,
    copy: null,
  });
  const known = identifyCopy(ours, returned.grids);
  if (known.kind === "refused") return refuse(known.finding);
  const { copyId, recorded, made, facts } = known;
  const issued = findIssued(ours, copyId, facts, made);
  const { checklist } = ours;
  const ids = { assessmentId: ours.ids.assessmentId, copyId };
  const found = interpretAs(
    { kind: "template", checklist, recorded, ids, created: "", copy: issued.facts, unfinished: null },
    returned.grids,
  );
  const read = { ...found, assessment: addLinks(found.assessment, found.attached) };
  const wrong = read.findings.filter(({ code }) => code === "wrong-template");
  if (wrong.length > 0) return refuse(...wrong);
  const filledInBy = read.copy?.filledInBy ?? { name: "", role: "", sections: "" };
  const { assessor } = read.assessment.details;
  // A plain copy has the owner's name as assessor until someone changes it.
  const signed = issued.facts === null && assessor !== ours.assessment.details.assessor ? assessor : "";
  const contributor = inOneLine([name, filledInBy.name, issued.issuedTo, signed].find(isMarked) ?? "");
  if (contributor === "") {
    const { answers, prompts } = read.assessment;
    const texts = [...answers, ...prompts].map(({ evidence }) => evidence);
    const isEmpty =
      issued.facts === null && answers.every(({ marks }) => marks.length === 0) && !texts.some(isMarked);
    return refuse(
      isEmpty ? returnFinding("no-answers") : returnFinding("name-missing", {}, { sheet: coverSheet }),
    );
  }
  const { copy, unasked } = readReturned(read, ours.assessment, issued, {
    ...{ file, sha256, copyId, contributor },
    role: inOneLine(filledInBy.role),
    sections: inOneLine(filledInBy.sections),
    savedAt: origin.modified ?? "",
  });
  const findings = [
    ...issued.remarks,
    ...judgeOrigin(origin),
    ...judgeName(copy, issued.issuedTo.trim()),
    ...judgeRows(read, copy),
    ...unasked.findings,
    ...findNamed(read, ours, copy),
    ...listRowFindings(read, copy),
    ...listUnread(read, returned.grids),
    ...findNotCarried(copy.attached ?? []),
  ];
  return {
    file,
    contributor,
    verdict: findings.length > 0 ? "accepted-with-remarks" : "accepted",
    findings,
    copy,
  };
}

function judgeOrigin({ application, hasMacros }: ReturnedFile["origin"]): readonly ReturnFinding[] {
  const isElsewhere = application !== null && !knownApplications.test(application);
  return [
    ...(hasMacros ? [returnFinding("macros-ignored")] : []),
    ...(isElsewhere ? [returnFinding("saved-elsewhere", { application: nameApplication(application) })] : []),
  ];
}

function judgeName({ copyId, contributor }: ReturnedCopy, issuedTo: string): readonly ReturnFinding[] {
  const isSame = nameOfCopy({ copyId, contributor: issuedTo }) === nameOfCopy({ copyId, contributor });
  return issuedTo === "" || isSame ? [] : [returnFinding("passed-on", { issuedTo, name: contributor })];
}

/** `LibreOffice 7.4.7.2`, from an application name that continues with the system and build. */
function nameApplication(application: string): string {
  return application.replace(/\$.*$/s, "").replace(/\//g, " ").slice(0, 60);
}

/** The longest name of a person that is kept, in UTF-16 units. */
const longestName = 200;

/** A name on one line, because it goes above a text and a line break would end it. */
function inOneLine(name: string): string {
  return name.trim().replace(/\s+/g, " ").slice(0, longestName);
}

/** Findings about single rows that were asked. */
function judgeRows({ assessment }: InterpretedAssessment, copy: ReturnedCopy): readonly ReturnFinding[] {
  return assessment.answers.flatMap((answer): ReturnFinding[] => {
    const { statement, place } = answer;
    const at = { statement, sheet: place?.sheet ?? null, address: place?.responses.yes ?? null };
    const findings: ReturnFinding[] = [];
    const before = copy.base?.statements.get(statement)?.response ?? null;
    const isBlank = place !== undefined && answer.marks.every(({ text }) => !isMarked(text));
    if (isBlank && before !== null) findings.push(returnFinding("answer-cleared", {}, at));
    if (copy.doubtful.includes(statement)) findings.push(returnFinding("doubtful-row", {}, at));
    return [...findings, ...compareShown(answer, copy)];
  });
}

/** What a copy shows as the owner's answer, where the register has another [X6]. Blank evidence may have stayed at home. */
function compareShown({ statement, owners, place }: Answer, { rowStates }: ReturnedCopy): ReturnFinding[] {
  const state = rowStates?.get(statement);
  if (!state || !owners) return [];
  const shown = stateOf(owners.response, owners.evidence);
  const differs = (what: "response" | "evidence"): ReturnFinding =>
    returnFinding(
      "base-differs",
      { what },
      { statement, sheet: place?.sheet ?? null, address: place?.owners?.[what] ?? null },
    );
  return [
    ...(shown.response === state.response ? [] : [differs("response")]),
    ...(shown.evidence === "" || shown.evidence === state.evidence ? [] : [differs("evidence")]),
  ];
}

/** Findings about the sheets, and about rows that were asked or have an answer. */
function listRowFindings(read: InterpretedAssessment, { asked, answers }: ReturnedCopy): readonly Finding[] {
  const concerns = (statement: number | null): boolean =>
    statement === null || asked.includes(statement) || answers.statements.has(statement);
  const findings = findAnswerFindings(read.checklist, read.assessment).map((finding) =>
    finding.code === "no-response" && answers.statements.has(finding.statement ?? 0)
      ? { ...finding, figures: { evidence: 1 } }
      : finding,
  );
  return [...read.findings, ...findings].filter(
    // A missing hidden sheet has already been reported.
    ({ code, sheet, statement }) =>
      concerns(statement) && !(code === "sheet-missing" && sheet === templateSheet),
  );
}
