import { findAnswerFindings } from "../../assessment/findings/answer-findings";
import { answersOf } from "../../assessment/merging/answers-of";
import {
  readNumbers,
  type Given,
  type PlacedMark,
  type ReturnedCopy,
} from "../../assessment/answers/circulation";
import type { Assessment } from "../../assessment/answers/assessment";
import type { Finding } from "../../assessment/findings/findings";
import { isMarked, listMarks, refusedMarkOf } from "../../assessment/answers/marks";
import { listUnwritten } from "../../assessment/answers/attached";
import { addLinks } from "../../assessment/merging/add-links";
import { findNotCarried } from "../../assessment/merging/not-carried";
import { returnFinding, type ReturnFinding } from "../../assessment/merging/return-findings";
import { nameOfCopy } from "../../assessment/merging/logged-answers";
import { listStatements } from "../../checklist/checklist";
import type { SheetGrid } from "../../spreadsheet/cells";
import { readCopyFacts, type CopyFacts } from "../form/copy-facts";
import { findSheets } from "../reading/find-sheets";
import { GridView, normalise } from "../locating/grid-view";
import { interpretAs, type InterpretedAssessment } from "../reading/interpret";
import { boardSheet, coverSheet, templateSheet } from "../form/layout";
import { listUnread } from "./list-unread";
import { readIds } from "../reading/read-cover";
import { readEntries } from "../reading/read-template";
import { templateKeys, templateSheetMark } from "../form/template-keys";

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

/** The parts of the owner's workbook that are needed. */
type Owner = Pick<InterpretedAssessment, "checklist" | "assessment" | "ids">;

/**
 * Judges a returned file against the owner's workbook [V1] [V2] [V3] [V4]. Rows are read by the owner's checklist, whichever
 * checklist the file has.
 * @param name the person who filled it in, if given; otherwise the name on its Cover.
 */
export function judgeReturned(ours: Owner, returned: ReturnedFile, name = ""): Verdict {
  const { file, origin } = returned;
  const refuse = (...findings: readonly (Finding | ReturnFinding)[]): Verdict => ({
    file,
    contributor: null,
    verdict: "refused",
    findings,
    copy: null,
  });
  const known = identify(ours, returned.grids);
  if (known.kind === "refused") return refuse(...known.findings);
  const { copyId, facts, isWhole } = known;
  const isPlain = copyId === ours.ids.copyId;
  const found = interpretAs(
    {
      kind: "template",
      checklist: ours.checklist,
      recorded: known.recorded,
      ids: { assessmentId: ours.ids.assessmentId, copyId },
      created: "",
      copy: isPlain ? null : facts,
    },
    returned.grids,
  );
  const read = { ...found, assessment: addLinks(found.assessment, found.attached) };
  const wrong = read.findings.filter(({ code }) => code === "wrong-template");
  if (wrong.length > 0) return refuse(...wrong);
  const filledInBy = read.copy?.filledInBy ?? { name: "", role: "", sections: "" };
  const { assessor } = read.assessment.details;
  // A plain copy has the owner's name as assessor until someone changes it.
  const signed = isPlain && assessor === ours.assessment.details.assessor ? "" : assessor;
  const contributor = inOneLine([name, filledInBy.name, facts.issuedTo, signed].find(isMarked) ?? "");
  if (contributor === "") return refuse(returnFinding("name-missing", {}, { sheet: coverSheet }));
  const copy = toCopy(read, ours.assessment, facts, isWhole, {
    contributor,
    role: inOneLine(filledInBy.role),
    sections: inOneLine(filledInBy.sections),
    copyId,
    returned,
  });
  const remarks: ReturnFinding[] = [];
  if (!isWhole) remarks.push(returnFinding(isPlain ? "plain-copy" : "hidden-sheet-lost"));
  if (origin.hasMacros) remarks.push(returnFinding("macros-ignored"));
  if (origin.application !== null && !knownApplications.test(origin.application))
    remarks.push(returnFinding("saved-elsewhere", { application: nameApplication(origin.application) }));
  const issuedTo = facts.issuedTo.trim();
  if (
    issuedTo !== "" &&
    nameOfCopy({ copyId, contributor: issuedTo }) !== nameOfCopy({ copyId, contributor })
  )
    remarks.push(returnFinding("passed-on", { issuedTo, name: contributor }));
  const findings = [
    ...remarks,
    ...judgeRows(read, copy),
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

/** `LibreOffice 7.4.7.2`, from an application name that continues with the system and build. */
function nameApplication(application: string): string {
  return application.replace(/\$.*$/s, "").replace(/\//g, " ").slice(0, 60);
}

/** A name on one line, because it goes above a text and a line break would end it. */
function inOneLine(name: string): string {
  return name.trim().replace(/\s+/g, " ");
}

type Identified =
  | {
      readonly kind: "known";
      readonly copyId: string;
      readonly recorded: { readonly id: string; readonly version: string };
      readonly facts: CopyFacts;
      /** The copy still has its base: what it held when it was issued. */
      readonly isWhole: boolean;
    }
  | { readonly kind: "refused"; readonly findings: readonly ReturnFinding[] };

/** Identifies a copy by its very hidden sheet, otherwise by the ids on its Cover. */
function identify(ours: Owner, grids: readonly SheetGrid[]): Identified {
  const refused = (finding: ReturnFinding): Identified => ({ kind: "refused", findings: [finding] });
  const hidden = grids.find(({ name }) => name === templateSheet);
  const view = hidden && new GridView(hidden);
  const entries = view && view.text(1, 1) === templateSheetMark ? readEntries(view) : undefined;
  const views = findSheets(ours.checklist, grids);
  const printed = readIds(views.get(coverSheet));
  const assessmentId = entries?.read(templateKeys.assessment) || printed.assessmentId;
  const copyId = entries?.read(templateKeys.copy) || printed.copyId;
  if (assessmentId === "" || copyId === "") {
    const hasRows = ours.checklist.sections.some(({ sheet }) => views.has(sheet));
    const isBoard = !hasRows && grids.some(({ name }) => normalise(name) === normalise(boardSheet));
    return refused(returnFinding(isBoard ? "board-copy" : "no-checklist"));
  }
  if (assessmentId !== ours.ids.assessmentId)
    return refused(
      returnFinding("other-assessment", { found: assessmentId, expected: ours.ids.assessmentId }),
    );
  const recorded = {
    id: entries?.read(templateKeys.template) || ours.checklist.id,
    version: entries?.read(templateKeys.version) || ours.checklist.version,
  };
  const facts = readCopyFacts(entries?.readAll(templateKeys.issued) ?? "");
  if (facts) return { kind: "known", copyId, recorded, facts, isWhole: true };
  const issued = ours.assessment.circulation.contributors.filter((row) => row.copyId === copyId);
  const asked =
    readNumbers(issued[0]?.asked ?? "") ?? listStatements(ours.checklist).map(({ number }) => number);
  const lost = {
    issuedTo: issued.length === 1 ? (issued[0]?.name ?? "") : "",
    due: "",
    returnTo: "",
    asked: asked.length > 0 ? asked : listStatements(ours.checklist).map(({ number }) => number),
    sharesAll: false,
    base: { statements: new Map(), prompts: new Map() },
  };
  return { kind: "known", copyId, recorded, facts: lost, isWhole: false };
}

function toCopy(
  read: InterpretedAssessment,
  owners: Assessment,
  facts: CopyFacts,
  isWhole: boolean,
  by: {
    readonly contributor: string;
    readonly role: string;
    readonly sections: string;
    readonly copyId: string;
    readonly returned: ReturnedFile;
  },
): ReturnedCopy {
  const { file, sha256, origin } = by.returned;
  const answers = answersOf(read.checklist, read.assessment);
  const refused = listRefused(read, owners);
  const attached = listUnwritten(read.attached, read.assessment);
  // Rows that were only included, locked, are not the person's answers.
  const isOwn = ([number, given]: readonly [number, Given]): boolean => {
    const base = facts.base.statements.get(number);
    return (
      facts.asked.includes(number) || given.response !== base?.response || given.evidence !== base.evidence
    );
  };
  return {
    file,
    sha256,
    copyId: by.copyId,
    contributor: by.contributor,
    role: by.role,
    sections: by.sections,
    savedAt: origin.modified ?? "",
    asked: facts.asked,
    base: isWhole ? facts.base : null,
    rowStates: null,
    answers: {
      statements: new Map([
        ...[...answers.statements].filter(isOwn),
        ...[...refused].map(([number, { likely }]): [number, Given] => [
          number,
          { response: likely, evidence: answers.statements.get(number)?.evidence ?? "" },
        ]),
      ]),
      prompts: answers.prompts,
    },
    doubtful: listDoubtful(read),
    refused,
    ...(attached.length === 0 ? {} : { attached }),
  };
}

/** Marks that do not count [M4]. The same text in the owner's own row was only passed on. */
function listRefused(
  { checklist, assessment }: InterpretedAssessment,
  owners: Assessment,
): ReadonlyMap<number, PlacedMark> {
  const before = new Map(owners.answers.map((answer) => [answer.statement, listMarks(answer)]));
  return new Map(
    assessment.answers.flatMap((answer): [number, PlacedMark][] => {
      const mark = refusedMarkOf(checklist, answer);
      const { place, statement } = answer;
      if (!mark || !place) return [];
      const own = before.get(statement) ?? [];
      const isPassedOn =
        own.length === 1 &&
        own.every(({ response, text }) => response === mark.response && text === mark.text);
      if (isPassedOn) return [];
      return [[statement, { ...mark, sheet: place.sheet, address: place.responses[mark.response] }]];
    }),
  );
}

/** Statements whose row has another statement's wording, or that have several rows with content. */
function listDoubtful({ checklist, findings }: InterpretedAssessment): readonly number[] {
  const words = new Set(listStatements(checklist).map(({ text }) => normalise(text.slice(0, 200))));
  return findings.flatMap(({ code, statement, figures }) => {
    const isOther = code === "statement-altered" && words.has(normalise(String(figures["found"] ?? "")));
    const isTwice = code === "statement-repeated" && figures["content"] === 1;
    return statement !== null && (isOther || isTwice) ? [statement] : [];
  });
}

/** Findings about single rows of a copy. */
function judgeRows({ assessment }: InterpretedAssessment, copy: ReturnedCopy): readonly ReturnFinding[] {
  return assessment.answers.flatMap((answer): ReturnFinding[] => {
    const { statement, place } = answer;
    const at = { statement, sheet: place?.sheet ?? null, address: place?.responses.yes ?? null };
    const findings: ReturnFinding[] = [];
    const before = copy.base?.statements.get(statement)?.response ?? null;
    const isBlank = place !== undefined && answer.marks.every(({ text }) => !isMarked(text));
    if (isBlank && before !== null) findings.push(returnFinding("answer-cleared", {}, at));
    if (copy.answers.statements.has(statement) && !copy.asked.includes(statement))
      findings.push(returnFinding("not-asked", {}, at));
    if (copy.doubtful.includes(statement)) findings.push(returnFinding("doubtful-row", {}, at));
    return findings;
  });
}

/** Findings about the sheets, and about rows that were asked or have an answer. */
function listRowFindings(read: InterpretedAssessment, { asked, answers }: ReturnedCopy): readonly Finding[] {
  const concerns = (statement: number | null): boolean =>
    statement === null || asked.includes(statement) || answers.statements.has(statement);
  return [...read.findings, ...findAnswerFindings(read.checklist, read.assessment)].filter(
    // A missing hidden sheet has already been reported.
    ({ code, sheet, statement }) =>
      concerns(statement) && !(code === "sheet-missing" && sheet === templateSheet),
  );
}
